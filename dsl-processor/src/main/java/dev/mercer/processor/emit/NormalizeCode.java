package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.absolute;
import static dev.mercer.processor.emit.Expression.divide;
import static dev.mercer.processor.emit.Expression.fma;
import static dev.mercer.processor.emit.Expression.lanes;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.maximum;
import static dev.mercer.processor.emit.Expression.multiply;
import static dev.mercer.processor.emit.Expression.subtract;
import static dev.mercer.processor.emit.Expression.uniform;

import dev.mercer.processor.plan.LayerPlan;

/**
 * {@code y = x / ||x||}. A row is first scaled by the power of two that brings its largest element
 * near 1: that changes no digit, and no square over- or underflows.
 */
final class NormalizeCode {
  private final Section section;
  private final LayerPlan.Normalize layer;
  private final int padded;

  private NormalizeCode(Section section, LayerPlan.Normalize layer) {
    this.section = section;
    this.layer = layer;
    this.padded = layer.output().padded();
  }

  static void write(Section section, LayerPlan.Normalize layer) {
    NormalizeCode code = new NormalizeCode(section, layer);
    String forward = section.name("Forward");
    section.call(Pass.FORWARD, forward + "(work, from, to)");
    section.method(
        forward,
        LayerCode.comment(layer, "y = x / ||x||") + " The zero vector stays zero.",
        "float[] work, int from, int to",
        body -> body.rows(code::forward));
    String backward = section.name("Backward");
    section.call(Pass.backward(layer.source()), backward + "(work, from, to)");
    section.method(
        backward,
        "{@code dx = (g - y <g,y>) / ||x||}; nothing for the zero vector.",
        "float[] work, int from, int to",
        body -> body.rows(code::backward));
  }

  private void forward(Body row) {
    row.place("x", layer.source().value()).place("y", layer.output());
    LayerCode.partials(row, section);
    Expression x = load("work", "x + i");
    row.partialSums(
        padded,
        "partials",
        sums -> sums.set("largest", maximum(lanes("largest"), absolute(x))),
        "largest");
    row.line("float scale = $1T.powerNear($1T.maximum(work, partials))", LayerCode.ARITHMETIC);
    row.partialSums(
        padded,
        "partials",
        sums -> {
          sums.let("scaled", multiply(x, uniform("scale")));
          sums.set("squares", fma(lanes("scaled"), lanes("scaled"), lanes("squares")));
        },
        "squares");
    row.line(
        "float norm = (float) $T.sqrt($T.sum(work, partials))", Math.class, LayerCode.ARITHMETIC);
    row.line("work[$L + row] = scale", layer.scales());
    row.line("work[$L + row] = norm", layer.norms());
    row.block(
        "if (norm == 0)",
        zero -> zero.line("$T.fill(work, y, y + $L, 0f)", LayerCode.ARRAYS, layer.output().size()),
        "else",
        other ->
            other.lanes(
                "i",
                padded,
                lane ->
                    lane.store(
                        "work", "y + i", divide(multiply(x, uniform("scale")), uniform("norm")))));
  }

  private void backward(Body row) {
    row.place("y", layer.output()).place("g", layer.gradient());
    row.place("dx", layer.source().gradient());
    LayerCode.partials(row, section);
    Expression y = load("work", "y + i");
    Expression g = load("work", "g + i");
    row.partialSums(
        padded, "partials", sums -> sums.set("product", fma(g, y, lanes("product"))), "product");
    row.line("float along = $T.sum(work, partials)", LayerCode.ARITHMETIC);
    row.line("float scale = work[$L + row]", layer.scales());
    row.line("float norm = work[$L + row]", layer.norms());
    Expression across = subtract(g, multiply(y, uniform("along")));
    Expression gradient = multiply(divide(across, uniform("norm")), uniform("scale"));
    if (layer.source().first()) {
      row.block(
          "if (norm == 0)",
          zero -> LayerCode.contributeNothing(zero, layer.source()),
          "else",
          other -> contribute(other, gradient));
    } else {
      row.block("if (norm > 0)", other -> contribute(other, gradient));
    }
  }

  private void contribute(Body body, Expression gradient) {
    body.lanes("i", padded, lane -> LayerCode.contribute(lane, layer.source(), gradient));
  }
}
