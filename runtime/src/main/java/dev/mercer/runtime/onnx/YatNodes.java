package dev.mercer.runtime.onnx;

import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.network.TensorRole;
import java.util.List;

/**
 * The kernel layer as ONNX nodes: {@code y = g s^2 / q} with {@code s = <x,w> + b} and {@code q =
 * ||x - w||^2 + epsilon}, the distance in one of three forms.
 */
final class YatNodes {
  private final Scope scope;
  private final Tensor.Floats prototypes;
  private final int units;
  private final int inputs;
  private final String x;
  private final String w;

  YatNodes(Scope scope) {
    this.scope = scope;
    this.prototypes = scope.weights().of(scope.index(), TensorRole.PROTOTYPES);
    this.units = prototypes.header().shape().get(0);
    this.inputs = prototypes.header().shape().get(1);
    this.x = scope.source();
    this.w = scope.tensor(TensorRole.PROTOTYPES);
  }

  /** Adds the nodes. */
  void write(DistanceNodes form) {
    String dot = scope.product("dot", x, w);
    String distance =
        switch (form) {
          case CORRECTED -> corrected(dot);
          case EXPANDED -> expanded(dot);
          case DIRECT -> direct();
        };
    String bias = scope.scalar("bias", value(TensorRole.BIAS));
    String epsilon = scope.scalar("epsilon", value(TensorRole.EPSILON));
    String s = scope.node("Add", "s", dot, bias);
    String ratio = scope.node("Div", "ratio", s, scope.node("Add", "q", distance, epsilon));
    String kernel = scope.node("Mul", "kernel", s, ratio);
    scope.last("Mul", kernel, scope.tensor(TensorRole.GAIN));
  }

  private double value(String role) {
    return scope.weights().value(scope.index(), role, 0);
  }

  /** Every distance by its expansion, and the near ones, which have lost their digits, anew. */
  private String corrected(String dot) {
    String squares = squares();
    String expansion = expansion(squares, dot);
    String limit = scope.node("Mul", "limit", squares, scope.scalar("near_part", Passes.NEAR));
    // One column a near pair: its row above, its unit below.
    String pairs = scope.node("NonZero", "pairs", scope.node("Less", "near", expansion, limit));
    String rows = scope.node("Gather", "near_rows", pairs, scope.index("row_of_pair", 0));
    String units = scope.node("Gather", "near_units", pairs, scope.index("unit_of_pair", 1));
    String difference =
        scope.node(
            "Sub",
            "difference",
            scope.node("Gather", "near_x", x, rows),
            scope.node("Gather", "near_w", w, units));
    String direct = scope.sumOfSquares("direct", difference, 1);
    String transposed = scope.node("Transpose", "transposed", pairs);
    return scope.node("ScatterND", "distance", expansion, transposed, direct);
  }

  /** Every distance by its expansion, which rounding may bring below 0. */
  private String expanded(String dot) {
    return scope.node("Max", "distance", expansion(squares(), dot), scope.scalar("zero", 0));
  }

  /** Every distance by its definition: a difference for each row, unit and input. */
  private String direct() {
    String row = scope.node("Unsqueeze", "row", x, scope.axis("unit_axis", 1));
    String difference = scope.node("Sub", "difference", row, w);
    return scope.sumOfSquares("distance", difference, 2);
  }

  /** {@code ||x||^2 + ||w||^2}. */
  private String squares() {
    float[] norms = new float[units];
    for (int unit = 0; unit < units; unit++) {
      norms[unit] = Reductions.sumOfSquares(prototypes.values(), unit * inputs, inputs);
    }
    String ofPrototypes = scope.tensor("prototype_squares", List.of(units), norms);
    return scope.node(
        "Add", "squares", scope.rowwise("ReduceSumSquare", "row_squares", x), ofPrototypes);
  }

  /** {@code ||x||^2 + ||w||^2 - 2 <x,w>}. */
  private String expansion(String squares, String dot) {
    return scope.node("Sub", "expansion", squares, scope.node("Add", "twice_dot", dot, dot));
  }
}
