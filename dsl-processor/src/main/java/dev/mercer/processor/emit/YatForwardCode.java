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
import dev.mercer.processor.plan.Plan;
import java.util.stream.IntStream;

/**
 * The forward pass of the kernel layer: all inner products, the squared norms of the rows, then row
 * by row the kernel; and again, with distances that are computed directly, for the few pairs that
 * are near.
 *
 * <p>{@code ||x||^2 + ||w||^2 - 2 <x,w>} is never negative where it is used: a pair below a
 * sixty-fourth of the sum of squares is near.
 */
final class YatForwardCode {
  /** Below this part of ||x||^2 + ||w||^2 a distance has lost six of its 24 bits. */
  private static final String NEAR = "0x1p-6f";

  /** A sum over one row waits for itself; so many rows at once keep the multipliers busy. */
  private static final int ROWS = 4;

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
          String squares = section.name("Squares");
          body.line("$L(work, from, to)", squares);
          squares(squares);
          String kernel = section.name("Kernel");
          body.rows(row -> row.line("$L(parameters, derived, work, near, row)", kernel));
          kernel(kernel);
        });
  }

  private void squares(String name) {
    section.method(
        name,
        "{@code ||x||^2} of the rows.",
        "float[] work, int from, int to",
        body -> {
          body.line("int tiled = to - (to - from) % $L", ROWS);
          body.block(
              "for (int row = from; row < tiled; row += %s)".formatted(ROWS),
              rows -> squares(rows, ROWS));
          body.block("for (int row = tiled; row < to; row++)", row -> squares(row, 1));
        });
  }

  private void squares(Body body, int rows) {
    body.place("x", layer.source().value());
    LayerCode.partials(body, section);
    int stride = layer.source().value().stride();
    String[] names = IntStream.range(0, rows).mapToObj(row -> "sum" + row).toArray(String[]::new);
    body.partialSums(
        layer.source().value().padded(),
        "partials",
        sums -> {
          for (int row = 0; row < rows; row++) {
            sums.let("x" + row, load("work", Code.sum("x", "" + row * stride, "i")));
            Expression x = lanes("x" + row);
            sums.set(names[row], fma(x, x, lanes(names[row])));
          }
        },
        names);
    for (int row = 0; row < rows; row++) {
      body.line(
          "work[$L] = $T.sum(work, $L)",
          Code.sum("" + layer.squares(), "row", "" + row),
          LayerCode.ARITHMETIC,
          Code.sum("partials", "" + 16 * row));
    }
  }

  private void kernel(String name) {
    String close = section.name("CloseKernel");
    section.method(
        name,
        "{@code r = s / q} and {@code y = g s r} of a row with {@code s = <x,w> + b} and"
            + " {@code q = ||x - w||^2 + epsilon}, and the bits of its near pairs.",
        "float[] parameters, float[] derived, float[] work, int[] near, int row",
        body -> {
          scalars(body);
          body.line("float square = work[$L]", Code.sum("" + layer.squares(), "row"));
          body.place("r", layer.ratio()).place("y", layer.output());
          YatCode.panels(body, prototypes, inside -> panel(inside, close));
        });
    closeKernel(close);
  }

  private void scalars(Body body) {
    body.line("float bias = derived[$L]", layer.scalars().bias());
    body.line("float epsilon = derived[$L]", layer.scalars().epsilon());
    body.line("float gain = parameters[$L]", layer.scalars().gain());
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
              add(load("derived", Code.sum("" + layer.norms(), unit, "lane")), uniform("square")));
          lane.let("dot", load("work", Code.sum("r", unit, "lane")));
          lane.let("distance", subtract(lanes("squares"), add(lanes("dot"), lanes("dot"))));
          lane.line(
              "bits |= $L << lane",
              section
                  .form()
                  .lessBits(lanes("distance"), multiply(lanes("squares"), uniform(NEAR))));
          lane.let("s", add(lanes("dot"), uniform("bias")));
          lane.let("ratio", divide(lanes("s"), add(lanes("distance"), uniform("epsilon"))));
          lane.store("work", Code.sum("r", unit, "lane"), lanes("ratio"));
          Expression kernel = multiply(multiply(lanes("s"), lanes("ratio")), uniform("gain"));
          lane.store("work", Code.sum("y", unit, "lane"), kernel);
        });
    body.line("near[$L] = bits", Code.near(layer, panel));
    body.block(
        "if (bits != 0)",
        inside ->
            inside.line(
                "$L(parameters, derived, work, row$L, bits)",
                close,
                panel.isEmpty() ? "" : ", panel"));
  }

  /** Inner products and distances of a whole panel go to scratch memory; the near ones count. */
  private void closeKernel(String name) {
    section.method(
        name,
        "Computes the near pairs of a row and a panel again: the difference comes first, then the"
            + " square.",
        "float[] parameters, float[] derived, float[] work, int row"
            + (panel.isEmpty() ? "" : ", int panel")
            + ", int bits",
        body -> {
          scalars(body);
          body.place("x", layer.source().value());
          body.line(
              "int w = $L",
              Code.sum("" + prototypes.offset(), Code.times(panel, prototypes.panelLength())));
          String unit = Code.times(panel, prototypes.panel());
          body.line("int r = $L", Code.sum(Code.row(layer.ratio(), "row"), unit));
          body.line("int y = $L", Code.sum(Code.row(layer.output(), "row"), unit));
          LayerCode.partials(body, section);
          Contraction sums =
              new Contraction(layer.source().value(), prototypes, layer.ratio(), false);
          int second = Plan.SCRATCH / 2;
          Chunks.write(
              body,
              sums,
              chunk -> {
                closeTile(chunk, "CloseDotTile", "inner products", Term.PRODUCT, sums, 0);
                closeTile(
                    chunk, "CloseTile", "squared distances", Term.SQUARED_DIFFERENCE, sums, second);
              });
          body.block(
              "for (int left = bits; left != 0; left &= left - 1)",
              inside ->
                  inside
                      .line("int unit = $T.numberOfTrailingZeros(left)", Integer.class)
                      .line("float s = work[partials + unit] + bias")
                      .line("float ratio = s / (work[partials + $L + unit] + epsilon)", second)
                      .line("work[r + unit] = ratio")
                      .line("work[y + unit] = s * ratio * gain"));
        });
  }

  private void closeTile(
      Body body, String role, String what, Term term, Contraction sums, int place) {
    InnerTile tile = new InnerTile(section.form(), sums, term, 1, 1);
    String name = section.name(role);
    body.line(
        "$L(parameters, work, x$L, w$L, $L$L)",
        name,
        Chunks.from(sums),
        sums.chunked() ? " + k * " + prototypes.panel() : "",
        Code.sum("partials", "" + place),
        Chunks.arguments(sums));
    section.method(name, prototypes.panel() + " " + what + ".", tile.parameters(), tile::write);
  }
}
