package dev.mercer.processor.emit;

import dev.mercer.processor.emit.InnerTile.Term;
import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.Step.Positive;
import dev.mercer.processor.step.Step.Repack;
import dev.mercer.processor.step.Step.SquaredNorms;

/** What follows from the parameters. */
final class DeriveCode {
  private DeriveCode() {}

  static void positive(Body body, Positive positive) {
    if (positive.count() == 1) {
      positive(body, positive, "");
    } else {
      body.block(
          "for (int i = 0; i < %s; i++)".formatted(positive.count()),
          element -> positive(element, positive, "i"));
    }
  }

  private static void positive(Body body, Positive positive, String i) {
    String value = Code.sum(positive.value().name(), i);
    String parameter = Code.sum(positive.parameter().name(), i);
    if (positive.slope().isEmpty()) {
      body.line("derived[$L] = parameters[$L]", value, parameter);
      return;
    }
    body.line(
        "derived[$L] = $T.softplus(parameters[$L])", value, RuntimeTypes.ARITHMETIC, parameter);
    body.line(
        "derived[$L] = $T.softplusSlope(parameters[$L])",
        Code.sum(positive.slope().get().name(), i),
        RuntimeTypes.ARITHMETIC,
        parameter);
  }

  static void norms(Section section, Body body, SquaredNorms norms) {
    Matrix matrix = norms.matrix();
    // The sums are laid out as one row of an output.
    Buffer to = new Buffer(norms.to(), matrix.units(), 1);
    Contraction squares = new Contraction("", "", to, matrix, to, false);
    InnerTile tile = new InnerTile(section.form(), squares, Term.SQUARE, 1, 1);
    String name = section.name(norms.role());
    section.method(name, matrix.panel() + " squared norms.", tile.parameters(), tile::write);
    String panel = Code.panel(matrix.panels());
    body.panels(
        matrix.panels(),
        inside ->
            Chunks.write(
                inside,
                squares,
                chunk ->
                    chunk.line(
                        "$L($L,$W$L,$W$L$L)",
                        name,
                        tile.arrays().arguments(),
                        Code.sum(
                            matrix.start().name(),
                            Code.times(panel, matrix.panelLength()),
                            squares.chunked() ? "k * " + matrix.panel() : ""),
                        Code.sum(norms.to().name(), Code.times(panel, matrix.panel())),
                        Chunks.arguments(squares))));
    if (to.padded() > matrix.units()) {
      body.line(
          "$T.fill(derived, $L, $L, $T.POSITIVE_INFINITY)",
          RuntimeTypes.ARRAYS,
          Code.sum(norms.to().name(), "" + matrix.units()),
          Code.sum(norms.to().name(), "" + to.padded()),
          Float.class);
    }
  }

  /** Panel by panel of inputs: every unit has a run of them there. */
  static void repack(Body body, Repack repack) {
    body.panels(repack.to().panels(), panel -> repackPanel(panel, repack.from(), repack.to()));
  }

  private static void repackPanel(Body body, Matrix from, Matrix to) {
    String panel = Code.panel(to.panels());
    boolean ragged = !panel.isEmpty() && from.inputs() % to.panel() > 0;
    if (ragged) {
      body.line(
          "int inputs = $T.min($L, $L - panel * $L)",
          Math.class,
          to.panel(),
          from.inputs(),
          to.panel());
    }
    String inputs = ragged ? "inputs" : "" + Math.min(to.panel(), from.inputs());
    body.block(
        "for (int unit = 0; unit < %s; unit++)".formatted(from.units()),
        unit -> {
          String first =
              from.panels() == 1
                  ? "unit"
                  : "unit / %s * %s + unit %% %s"
                      .formatted(from.panel(), from.panelLength(), from.panel());
          unit.line(
              "int w = $L",
              Code.sum(from.start().name(), first, Code.times(panel, to.panel() * from.panel())));
          unit.line(
              "int v = $L",
              Code.sum(
                  to.start().name(),
                  Code.times(panel, to.panelLength()),
                  Code.times("unit", to.panel())));
          unit.block(
              "for (int k = 0; k < %s; k++)".formatted(inputs),
              k ->
                  k.line(
                      "$L[v + k] = $L[w + k * $L]",
                      to.start().array().code(),
                      from.start().array().code(),
                      from.panel()));
        });
  }
}
