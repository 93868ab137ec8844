package dev.mercer.runtime.onnx;

import dev.mercer.runtime.format.Tensor;
import java.util.List;

/**
 * Where the nodes of one layer are added. What stands between its sources and its output is called
 * {@code layer/what}, which no name of a declaration can be.
 *
 * @param layer the layer's name
 * @param index the layer's index in the network
 * @param sources the values that it reads
 * @param output the value that its last node computes
 */
record Scope(
    Graph graph, Weights weights, String layer, int index, List<String> sources, String output) {

  /** The first value that the layer reads. */
  String source() {
    return sources.getFirst();
  }

  /** Adds a node on the way. */
  String node(String operator, String what, String... inputs) {
    return graph.node(operator, name(what), inputs);
  }

  /** Adds a node on the way that reduces each row to one number. */
  String rowwise(String operator, String what, String input) {
    return graph.node(operator, name(what), List.of(Attribute.list("axes", 1)), input);
  }

  /** Adds the sum of squares along an axis, which vanishes, on the way. */
  String sumOfSquares(String what, String input, int axis) {
    return graph.node(
        "ReduceSumSquare",
        name(what),
        List.of(Attribute.list("axes", axis), Attribute.of("keepdims", 0)),
        input);
  }

  /** Adds the product {@code x A'} on the way. */
  String product(String what, String x, String matrix) {
    return graph.node("Gemm", name(what), List.of(Attribute.of("transB", 1)), x, matrix);
  }

  /** Adds the last node. */
  void last(String operator, String... inputs) {
    graph.node(operator, output, inputs);
  }

  /** Adds {@code x A'} or {@code x A' + c} as the last node. */
  void lastProduct(String... inputs) {
    graph.node("Gemm", output, List.of(Attribute.of("transB", 1)), inputs);
  }

  /** Adds one of the layer's tensors. */
  String tensor(String role) {
    return graph.initializer(weights.of(index, role));
  }

  /** Adds the values that one of the layer's tensors stands for. */
  String values(String role) {
    return graph.initializer(weights.values(index, role));
  }

  /** Adds a constant tensor. */
  String tensor(String what, List<Integer> shape, float[] values) {
    return graph.initializer(Tensor.of(name(what), shape, values));
  }

  /** Adds a constant number. */
  String scalar(String what, double value) {
    return tensor(what, List.of(), new float[] {(float) value});
  }

  /** Adds a constant index. */
  String index(String what, int value) {
    return graph.node("Constant", name(what), List.of(Attribute.of("value_int", value)));
  }

  /** Adds a constant axis. */
  String axis(String what, int value) {
    return graph.node("Constant", name(what), List.of(Attribute.list("value_ints", value)));
  }

  private String name(String what) {
    return layer + "/" + what;
  }
}
