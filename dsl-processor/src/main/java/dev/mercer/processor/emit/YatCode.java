package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mercer.processor.emit.InnerTile.Term;
import dev.mercer.processor.plan.Buffer;
import dev.mercer.processor.plan.Contraction;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Matrix;

/**
 * The kernel layer. What is derived from its parameters is written here; the passes have a class
 * each.
 */
final class YatCode {
  private YatCode() {}

  static void write(Section section, LayerPlan.Yat layer) {
    YatForwardCode.write(section, layer);
    derive(section, layer);
    YatBackwardCode.write(section, layer);
    YatGradientCode.write(section, layer);
  }

  private static void derive(Section section, LayerPlan.Yat layer) {
    String name = section.name("Derive");
    section.call(Pass.DERIVE, name + "(parameters, derived)");
    section.method(
        name,
        "Bias and epsilon behind their softplus, and the squared norms of the prototypes:"
            + " infinite in the padding, where then r, y and all gradients are 0.",
        "float[] parameters, float[] derived",
        body -> {
          LayerPlan.Yat.Scalars scalars = layer.scalars();
          derive(
              body,
              layer.layer().trainBias(),
              scalars.biasParameter(),
              scalars.bias(),
              scalars.biasSlope());
          derive(
              body,
              layer.layer().trainEpsilon(),
              scalars.epsilonParameter(),
              scalars.epsilon(),
              scalars.epsilonSlope());
          norms(section, body, layer);
        });
    LayerCode.transpose(section, layer.prototypes(), layer.transposed(), layer.source());
  }

  private static void derive(Body body, boolean trained, int parameter, int value, int slope) {
    if (trained) {
      CodeBlock raw = CodeBlock.of("parameters[$L]", parameter);
      body.line("derived[$L] = $T.softplus($L)", value, LayerCode.ARITHMETIC, raw);
      body.line("derived[$L] = $T.softplusSlope($L)", slope, LayerCode.ARITHMETIC, raw);
    } else {
      body.line("derived[$L] = parameters[$L]", value, parameter);
    }
  }

  private static void norms(Section section, Body body, LayerPlan.Yat layer) {
    Matrix prototypes = layer.prototypes();
    // The sums are laid out as one row of an output.
    Buffer norms = new Buffer(layer.norms(), prototypes.units());
    Contraction squares = new Contraction(norms, prototypes, norms, false);
    InnerTile tile = new InnerTile(section.form(), squares, Term.SQUARE, 1, 1);
    String name = section.name("NormTile");
    section.method(name, prototypes.panel() + " squared norms.", tile.parameters(), tile::write);
    String panel = prototypes.panels() == 1 ? "" : "panel";
    panels(
        body,
        prototypes,
        inside ->
            Chunks.write(
                inside,
                squares,
                chunk ->
                    chunk.line(
                        "$L(parameters, derived, $L, $L$L)",
                        name,
                        Code.sum(
                            "" + prototypes.offset(),
                            Code.times(panel, prototypes.panelLength()),
                            squares.chunked() ? "k * " + prototypes.panel() : ""),
                        Code.sum("" + layer.norms(), Code.times(panel, prototypes.panel())),
                        Chunks.arguments(squares))));
    if (norms.padded() > prototypes.units()) {
      body.line(
          "$T.fill(derived, $L, $L, $T.POSITIVE_INFINITY)",
          LayerCode.ARRAYS,
          layer.norms() + prototypes.units(),
          layer.norms() + norms.padded(),
          Float.class);
    }
  }

  /** A loop over the panels of a matrix, where it has several. */
  static void panels(Body body, Matrix matrix, java.util.function.Consumer<Body> inside) {
    if (matrix.panels() == 1) {
      inside.accept(body);
    } else {
      body.block("for (int panel = 0; panel < %s; panel++)".formatted(matrix.panels()), inside);
    }
  }
}
