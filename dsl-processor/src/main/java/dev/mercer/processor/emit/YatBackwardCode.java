package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.fma;
import static dev.mercer.processor.emit.Expression.lanes;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.multiply;
import static dev.mercer.processor.emit.Expression.subtract;
import static dev.mercer.processor.emit.Expression.uniform;

import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Matrix;
import dev.mercer.processor.plan.Source;

/**
 * The backward pass of the kernel layer, row by row, with G the gradient by y times the gain:
 *
 * <pre>
 * P = 2 G r    -Q = G r^2    T = P - 2 Q    dX = T W + 2 X rowsum(Q)
 * </pre>
 *
 * For a near pair those two terms cancel: there T = P, Q is left out of the sum, and {@code 2 Q (x
 * - w)} is added, the difference first.
 */
final class YatBackwardCode {
  private final Section section;
  private final LayerPlan.Yat layer;
  private final Matrix prototypes;
  private final int padded;
  private final String panel;

  private YatBackwardCode(Section section, LayerPlan.Yat layer) {
    this.section = section;
    this.layer = layer;
    this.prototypes = layer.prototypes();
    this.padded = layer.output().padded();
    this.panel = prototypes.panels() == 1 ? "" : "panel";
  }

  static void write(Section section, LayerPlan.Yat layer) {
    YatBackwardCode code = new YatBackwardCode(section, layer);
    code.pairs();
    code.source();
  }

  private void pairs() {
    String name = section.name("Pairs");
    section.call(Pass.BACKWARD, name + "(parameters, work, near, from, to)");
    String nearPairs = section.name("NearPairs");
    section.method(
        name,
        "{@code P = 2 G r}, {@code -Q = G r^2}, {@code T = P - 2 Q} and their sums over each row;"
            + " {@code far} holds -Q.",
        "float[] parameters, float[] work, int[] near, int from, int to",
        body ->
            body.line("float gain = parameters[$L]", layer.scalars().gain())
                .rows(row -> pairs(row, nearPairs)));
    nearPairs(nearPairs);
  }

  private void pairs(Body row, String nearPairs) {
    row.place("g", layer.gradient()).place("r", layer.ratio());
    row.place("t", layer.t()).place("far", layer.far());
    LayerCode.partials(row, section);
    row.partialSums(
        padded,
        "partials",
        sums -> {
          sums.let("ratio", load("work", "r + i"));
          sums.let("scaled", multiply(load("work", "g + i"), uniform("gain")));
          sums.let("half", multiply(lanes("scaled"), lanes("ratio")));
          sums.let("p", add(lanes("half"), lanes("half")));
          sums.let("q", multiply(lanes("half"), lanes("ratio")));
          sums.store("work", "t + i", add(lanes("p"), add(lanes("q"), lanes("q"))));
          sums.store("work", "far + i", lanes("q"));
          sums.set("sumQ", add(lanes("sumQ"), lanes("q")));
          sums.set("sumP", add(lanes("sumP"), lanes("p")));
        },
        "sumQ",
        "sumP");
    row.line("float q = $T.sum(work, partials)", LayerCode.ARITHMETIC);
    row.line("work[$L + row] = q", layer.sums().q());
    row.line(
        "work[$L + row] = $T.sum(work, partials + 16)", layer.sums().p(), LayerCode.ARITHMETIC);
    row.line("work[$L + row] = q", layer.sums().far());
    row.line("int any = 0");
    YatCode.panels(
        row, prototypes, inside -> inside.line("any |= near[$L]", Code.near(layer, panel)));
    row.block("if (any != 0)", inside -> inside.line("$L(work, near, gain, row)", nearPairs));
  }

  /** Few rows have near pairs: they are taken one by one, in the same code for both forms. */
  private void nearPairs(String name) {
    section.method(
        name,
        "The near pairs of a row: T is P alone, and -Q goes from {@code far} to {@code close}.",
        "float[] work, int[] near, float gain, int row",
        body -> {
          body.place("g", layer.gradient()).place("r", layer.ratio()).place("t", layer.t());
          body.place("far", layer.far()).place("close", layer.close());
          LayerCode.partials(body, section);
          YatCode.panels(
              body,
              prototypes,
              inside ->
                  nearUnits(
                      inside,
                      bits -> {
                        String first = Code.sum("close", Code.times(panel, prototypes.panel()));
                        bits.line(
                            "$T.fill(work, $L, $L, 0f)",
                            LayerCode.ARRAYS,
                            first,
                            first + " + " + prototypes.panel());
                      },
                      unit ->
                          unit.line("float half = work[g + unit] * gain * work[r + unit]")
                              .line("work[t + unit] = half + half")
                              .line("work[close + unit] = work[far + unit]")
                              .line("work[far + unit] = 0f")));
          body.partialSums(
              padded,
              "partials",
              sums -> sums.set("sum", add(lanes("sum"), load("work", "far + i"))),
              "sum");
          body.line(
              "work[$L + row] = $T.sum(work, partials)", layer.sums().far(), LayerCode.ARITHMETIC);
        });
  }

  /** A loop over the near units of a panel, after {@code before}, if there are any. */
  private void nearUnits(
      Body body,
      java.util.function.Consumer<Body> before,
      java.util.function.Consumer<Body> inside) {
    body.line("int bits = near[$L]", Code.near(layer, panel));
    body.block(
        "if (bits != 0)",
        some -> {
          before.accept(some);
          some.block(
              "for (int left = bits; left != 0; left &= left - 1)",
              loop -> {
                loop.line(
                    "int unit = "
                        + Code.sum(
                            Code.times(panel, prototypes.panel()),
                            "$T.numberOfTrailingZeros(left)"),
                    Integer.class);
                inside.accept(loop);
              });
        });
  }

  private void source() {
    Source source = layer.source();
    String name = section.name("Backward");
    section.call(Pass.backward(source), name + "(derived, work, near, from, to)");
    section.method(
        name,
        "{@code dX = T W + 2 X rowsum(Q)}",
        "float[] derived, float[] work, int[] near, int from, int to",
        body -> {
          body.line("$L", ContractionCode.write(section, "Pull", "{@code T W}", layer.backward()));
          String nearRow = section.name("NearBackward");
          body.rows(row -> rowSum(row, nearRow));
          nearBackward(nearRow);
        });
  }

  private void rowSum(Body row, String nearRow) {
    row.place("x", layer.source().value()).place("dx", layer.source().gradient());
    row.line("float twice = -2f * work[$L + row]", layer.sums().far());
    row.lanes(
        "i",
        layer.source().value().padded(),
        lane -> {
          lane.let("sum", load("work", "dx + i"));
          lane.store("work", "dx + i", fma(load("work", "x + i"), uniform("twice"), lanes("sum")));
        });
    YatCode.panels(
        row,
        prototypes,
        inside ->
            inside.block(
                "if (near[%s] != 0)".formatted(Code.near(layer, panel)),
                some ->
                    some.line(
                        "$L(derived, work, near, row$L)",
                        nearRow,
                        panel.isEmpty() ? "" : ", panel")));
  }

  private void nearBackward(String name) {
    Matrix transposed = layer.transposed();
    section.method(
        name,
        "{@code dX += 2 Q (x - w)} for the near pairs of a row and a panel.",
        "float[] derived, float[] work, int[] near, int row"
            + (panel.isEmpty() ? "" : ", int panel"),
        body -> {
          body.place("x", layer.source().value()).place("dx", layer.source().gradient());
          body.place("close", layer.close());
          body.line("int bits = near[$L]", Code.near(layer, panel));
          body.block(
              "for (int left = bits; left != 0; left &= left - 1)",
              loop -> {
                loop.line(
                    "int unit = "
                        + Code.sum(
                            Code.times(panel, prototypes.panel()),
                            "$T.numberOfTrailingZeros(left)"),
                    Integer.class);
                loop.line("float twice = -2f * work[close + unit]");
                loop.line(
                    "int w = $L",
                    Code.sum("" + transposed.offset(), "unit * " + transposed.panel()));
                // The row of the prototype goes through all panels of the repacked matrix.
                loop.block(
                    "for (int i = 0, v = w; i < %s; i += %s, v += %s)"
                        .formatted(
                            layer.source().value().padded(),
                            transposed.panel(),
                            transposed.panelLength()),
                    inner ->
                        inner.lanes(
                            "lane",
                            transposed.panel(),
                            lane -> {
                              lane.let(
                                  "difference",
                                  subtract(
                                      load("work", "x + i + lane"), load("derived", "v + lane")));
                              lane.let("sum", load("work", "dx + i + lane"));
                              lane.store(
                                  "work",
                                  "dx + i + lane",
                                  fma(lanes("difference"), uniform("twice"), lanes("sum")));
                            }));
              });
        });
  }
}
