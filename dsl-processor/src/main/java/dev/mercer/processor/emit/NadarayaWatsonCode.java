package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.divide;
import static dev.mercer.processor.emit.Expression.fma;
import static dev.mercer.processor.emit.Expression.lanes;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.subtract;
import static dev.mercer.processor.emit.Expression.uniform;

import dev.mercer.processor.emit.OuterProductCode.Scaled;
import dev.mercer.processor.plan.LayerPlan;

/**
 * {@code out = A share} with {@code share = y / sum y}. A total that is zero or subnormal has no
 * digits to divide by: then the shares are uniform, and y gets no gradient.
 */
final class NadarayaWatsonCode {
  private final Section section;
  private final LayerPlan.NadarayaWatson layer;
  private final int units;
  private final int padded;

  private NadarayaWatsonCode(Section section, LayerPlan.NadarayaWatson layer) {
    this.section = section;
    this.layer = layer;
    this.units = layer.shares().size();
    this.padded = layer.shares().padded();
  }

  static void write(Section section, LayerPlan.NadarayaWatson layer) {
    new NadarayaWatsonCode(section, layer).write();
  }

  private void write() {
    String forward = section.name("Forward");
    section.call(Pass.FORWARD, forward + "(parameters, work, from, to)");
    section.method(
        forward,
        LayerCode.comment(layer, "out = A share, share = y / sum y"),
        "float[] parameters, float[] work, int from, int to",
        body -> {
          body.rows(this::shares);
          body.line(
              "$L", ContractionCode.write(section, "Product", "{@code A share}", layer.forward()));
        });
    LayerCode.transpose(section, layer.weight(), layer.transposed(), layer.source());
    String backward = section.name("Backward");
    section.call(Pass.backward(layer.source()), backward + "(derived, work, from, to)");
    section.method(
        backward,
        "{@code dy = (h - sum share h) / sum y} with {@code h = A' g}, the gradient by the shares.",
        "float[] derived, float[] work, int from, int to",
        body -> {
          body.line(
              "$L",
              ContractionCode.write(
                  section, "ShareGradient", "{@code h = A' g}", layer.backward()));
          body.rows(this::backward);
        });
    String gradient = section.name("Gradient");
    section.call(
        Pass.ACCUMULATE,
        gradient
            + "("
            + LayerCode.panelArgument(section, layer.weight())
            + "work, rows, gradient)");
    section.method(
        gradient,
        "{@code dA += g' share} over the rows, for one panel of units.",
        LayerCode.panelParameter(layer.weight()) + "float[] work, int rows, float[] gradient",
        body -> OuterProductCode.write(section, body, layer.outer(), Scaled.NONE));
  }

  private void shares(Body row) {
    row.place("y", layer.source().value()).place("share", layer.shares());
    LayerCode.partials(row, section);
    row.partialSums(
        padded,
        "partials",
        sums -> sums.set("sum", add(lanes("sum"), load("work", "y + i"))),
        "sum");
    row.line("float total = $T.sum(work, partials)", LayerCode.ARITHMETIC);
    row.line("work[$L + row] = total", layer.totals());
    row.line("boolean lost = total < $T.MIN_NORMAL", Float.class);
    row.block(
        "if (lost)",
        uniform ->
            uniform.line(
                "$T.fill(work, share, share + $L, $Lf)", LayerCode.ARRAYS, units, 1f / units),
        "else",
        other ->
            other.lanes(
                "i",
                padded,
                lane ->
                    lane.store(
                        "work", "share + i", divide(load("work", "y + i"), uniform("total")))));
  }

  private void backward(Body row) {
    row.place("share", layer.shares()).place("h", layer.shareGradient());
    row.place("dx", layer.source().gradient());
    row.line("float total = work[$L + row]", layer.totals());
    row.line("boolean lost = total < $T.MIN_NORMAL", Float.class);
    if (layer.source().first()) {
      row.block(
          "if (lost)",
          none -> LayerCode.contributeNothing(none, layer.source()),
          "else",
          this::backwardOfShares);
    } else {
      row.block("if (!lost)", this::backwardOfShares);
    }
  }

  /**
   * The mean is taken out twice. Where one share is nearly 1 its h is nearly the mean, and once
   * would leave little more than the rounding error of the mean; the second mean is that error.
   */
  private void backwardOfShares(Body row) {
    LayerCode.partials(row, section);
    Expression h = load("work", "h + i");
    Expression share = load("work", "share + i");
    row.partialSums(
        padded, "partials", sums -> sums.set("sum", fma(share, h, lanes("sum"))), "sum");
    row.line("float mean = $T.sum(work, partials)", LayerCode.ARITHMETIC);
    row.partialSums(
        padded,
        "partials",
        sums -> {
          sums.let("centred", subtract(h, uniform("mean")));
          sums.store("work", "h + i", lanes("centred"));
          sums.set("sum", fma(share, lanes("centred"), lanes("sum")));
        },
        "sum");
    row.line("float error = $T.sum(work, partials)", LayerCode.ARITHMETIC);
    row.lanes(
        "i",
        padded,
        lane ->
            LayerCode.contribute(
                lane, layer.source(), divide(subtract(h, uniform("error")), uniform("total"))));
  }
}
