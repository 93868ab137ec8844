package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.divide;
import static dev.mercer.processor.emit.Expression.fma;
import static dev.mercer.processor.emit.Expression.lanes;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.multiply;
import static dev.mercer.processor.emit.Expression.subtract;
import static dev.mercer.processor.emit.Expression.uniform;

import dev.mercer.processor.emit.InnerTile.Term;
import dev.mercer.processor.plan.Contraction;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Matrix;

/**
 * The forward pass of the kernel layer: all inner products, then row by row the distances that
 * follow from them, the few that must be computed directly, and the kernel.
 *
 * <p>{@code ||x||^2 + ||w||^2 - 2 <x,w>} is never negative where it is used: a pair below a
 * sixty-fourth of the sum of squares is near, and computed directly.
 */
final class YatForwardCode {
  /** Below this part of ||x||^2 + ||w||^2 a distance has lost six of its 24 bits. */
  private static final String NEAR = "0x1p-6f";

  private final Section section;
  private final LayerPlan.Yat layer;
  private final Matrix prototypes;
  private final String panel;

  private YatForwardCode(Section section, LayerPlan.Yat layer) {
    this.section = section;
    this.layer = layer;
    this.prototypes = layer.prototypes();
    this.panel = prototypes.panels() == 1 ? "" : "panel";
  }

  static void write(Section section, LayerPlan.Yat layer) {
    new YatForwardCode(section, layer).write();
  }

  private void write() {
    String forward = section.name("Forward");
    section.call(Pass.FORWARD, forward + "(parameters, derived, work, near, from, to)");
    section.method(
        forward,
        LayerCode.comment(layer, "y = g (<x,w> + b)^2 / (||x - w||^2 + epsilon)"),
        "float[] parameters, float[] derived, float[] work, int[] near, int from, int to",
        body -> {
          body.line("$L", ContractionCode.write(section, "Dots", "{@code <x,w>}", layer.forward()));
          String distances = section.name("Distances");
          String kernel = section.name("Kernel");
          body.rows(
              row ->
                  row.line("$L(parameters, derived, work, near, row)", distances)
                      .line("$L(parameters, derived, work, row)", kernel));
          distances(distances);
          kernel(kernel);
        });
  }

  private void distances(String name) {
    String close = section.name("CloseDistances");
    section.method(
        name,
        "{@code ||x - w||^2} of a row, and the bits of its near pairs.",
        "float[] parameters, float[] derived, float[] work, int[] near, int row",
        body -> {
          body.place("x", layer.source().value()).place("dot", layer.ratio());
          body.place("distance", layer.output());
          LayerCode.partials(body, section);
          Expression x = load("work", "x + i");
          body.partialSums(
              layer.source().value().stride(),
              "partials",
              sums -> sums.set("squares", fma(x, x, lanes("squares"))),
              "squares");
          body.line("float norm = $T.sum(work, partials)", LayerCode.ARITHMETIC);
          YatCode.panels(body, prototypes, inside -> panel(inside, close));
        });
    closeDistances(close);
  }

  private void panel(Body body, String close) {
    String unit = Code.times(panel, prototypes.panel());
    body.line("int bits = 0");
    body.lanes(
        "lane",
        prototypes.panel(),
        lane -> {
          lane.let(
              "squares",
              add(load("derived", Code.sum("" + layer.norms(), unit, "lane")), uniform("norm")));
          Expression dot = load("work", Code.sum("dot", unit, "lane"));
          lane.let("dots", dot);
          lane.let("distances", subtract(lanes("squares"), add(lanes("dots"), lanes("dots"))));
          lane.store("work", Code.sum("distance", unit, "lane"), lanes("distances"));
          lane.line(
              "bits |= $L << lane",
              section
                  .form()
                  .lessBits(lanes("distances"), multiply(lanes("squares"), uniform(NEAR))));
        });
    body.line("near[$L] = bits", Code.near(layer, panel));
    body.block(
        "if (bits != 0)",
        inside ->
            inside.line(
                "$L(parameters, work, x, $L, $L, partials, bits)",
                close,
                Code.sum("" + prototypes.offset(), Code.times(panel, prototypes.panelLength())),
                Code.sum("distance", unit)));
  }

  /** Into scratch memory for a whole panel; only the near ones are taken from there. */
  private void closeDistances(String name) {
    Contraction squares = new Contraction(layer.source().value(), prototypes, layer.ratio(), false);
    InnerTile tile = new InnerTile(section.form(), squares, Term.SQUARED_DIFFERENCE, 1, 1);
    String tileName = section.name("CloseTile");
    section.method(
        name,
        "Replaces the distances of near pairs in a panel: the difference comes first, then the"
            + " square.",
        "float[] parameters, float[] work, int x, int w, int distance, int partials, int bits",
        body -> {
          Chunks.write(
              body,
              squares,
              chunk ->
                  chunk.line(
                      "$L(parameters, work, x$L, w$L, partials$L)",
                      tileName,
                      Chunks.from(squares),
                      squares.chunked() ? " + k * " + prototypes.panel() : "",
                      Chunks.arguments(squares)));
          body.block(
              "for (int left = bits; left != 0; left &= left - 1)",
              inside ->
                  inside
                      .line("int unit = Integer.numberOfTrailingZeros(left)")
                      .line("work[distance + unit] = work[partials + unit]"));
        });
    section.method(
        tileName, prototypes.panel() + " squared distances.", tile.parameters(), tile::write);
  }

  private void kernel(String name) {
    section.method(
        name,
        "{@code r = s / q} and {@code y = g s r} with {@code s = <x,w> + b} and {@code q = ||x -"
            + " w||^2 + epsilon}.",
        "float[] parameters, float[] derived, float[] work, int row",
        body -> {
          body.line("float bias = derived[$L]", layer.scalars().bias());
          body.line("float epsilon = derived[$L]", layer.scalars().epsilon());
          body.line("float gain = parameters[$L]", layer.scalars().gain());
          body.place("r", layer.ratio()).place("y", layer.output());
          body.lanes(
              "i",
              layer.output().stride(),
              lane -> {
                lane.let("s", add(load("work", "r + i"), uniform("bias")));
                Expression q = add(load("work", "y + i"), uniform("epsilon"));
                lane.let("ratio", divide(lanes("s"), q));
                lane.store("work", "r + i", lanes("ratio"));
                Expression kernel = multiply(lanes("s"), lanes("ratio"));
                lane.store("work", "y + i", multiply(kernel, uniform("gain")));
              });
        });
  }
}
