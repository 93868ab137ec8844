package dev.mercer.runtime.onnx;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.List;
import java.util.Optional;

/**
 * A network as a graph. Its values have the names of the declaration: the input that of the
 * parameter, every other that of its layer.
 */
final class NetworkGraph {
  private final NetworkSpec spec;
  private final Weights weights;
  private final DistanceNodes distance;
  private final Graph graph = new Graph();

  /**
   * @throws Refusal if a parameter is not finite
   */
  NetworkGraph(Evaluator evaluator, DistanceNodes distance) throws Refusal {
    this.spec = evaluator.spec();
    this.weights = new Weights(evaluator);
    this.distance = distance;
  }

  Graph build() {
    graph.input(spec.input(), spec.inputSize());
    int last = spec.layers().size() - 1;
    for (int index = 0; index < last; index++) {
      layer(index, name(index));
    }
    Optional<Tensor.Floats> scale = weights.find(last, TensorRole.OUTPUT_SCALE);
    if (scale.isPresent()) {
      inUsersUnits(last, scale.orElseThrow());
    } else {
      layer(last, name(last));
    }
    graph.output(name(last), spec.outputSize());
    if (spec.output() instanceof OutputSpec.Classes) {
      probabilities(name(last));
    }
    return graph;
  }

  private void layer(int index, String output) {
    LayerSpec layer = spec.layers().get(index);
    List<String> sources = layer.sources().stream().map(this::name).toList();
    Scope scope = new Scope(graph, weights, layer.name(), index, sources, output);
    LayerNodes.write(layer, scope, distance);
  }

  private String name(int index) {
    return index == LayerSpec.INPUT ? spec.input() : spec.layers().get(index).name();
  }

  /** The last layer of a regression, {@code unscaled * scale + offset}. */
  private void inUsersUnits(int last, Tensor scale) {
    String unscaled = name(last) + "/unscaled";
    layer(last, unscaled);
    String withoutOffset =
        graph.node("Mul", name(last) + "/without_offset", unscaled, graph.initializer(scale));
    Tensor offset = weights.of(last, TensorRole.OUTPUT_OFFSET);
    graph.node("Add", name(last), withoutOffset, graph.initializer(offset));
  }

  private void probabilities(String logits) {
    String probabilities = logits + ".probabilities";
    graph.node("Softmax", probabilities, List.of(Attribute.of("axis", 1)), logits);
    graph.output(probabilities, spec.outputSize());
  }
}
