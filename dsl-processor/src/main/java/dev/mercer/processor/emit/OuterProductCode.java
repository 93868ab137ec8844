package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.fma;
import static dev.mercer.processor.emit.Expression.lanes;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.uniform;

import dev.mercer.processor.plan.Matrix;
import dev.mercer.processor.plan.OuterProduct;

/**
 * The methods that add one panel of an outer product to the gradient: the contraction's tile with
 * the roles changed. It broadcasts x down the rows of the block and streams t; each element is one
 * chain over the rows.
 */
final class OuterProductCode {
  private final Section section;
  private final OuterProduct product;
  private final Matrix matrix;
  private final Scaled scaled;
  private final int vectors;

  /**
   * What is added besides: the matrix itself, unit by unit times a factor.
   *
   * @param factors where the factors of the panel start in {@code work}: a variable; empty for none
   */
  record Scaled(String factors) {
    static final Scaled NONE = new Scaled("");

    boolean isNone() {
      return factors.isEmpty();
    }
  }

  private OuterProductCode(Section section, OuterProduct product, Scaled scaled) {
    this.section = section;
    this.product = product;
    this.matrix = product.matrix();
    this.scaled = scaled;
    this.vectors = section.form().vectors(matrix.panel(), 1);
  }

  /**
   * Adds the methods to a section.
   *
   * @param body the method of a task, in which {@code panel} is known, unless there is one panel
   */
  static void write(Section section, Body body, OuterProduct product, Scaled scaled) {
    new OuterProductCode(section, product, scaled).write(body);
  }

  private void write(Body body) {
    String first = "0";
    int whole = 0;
    for (Form.Tile tile : section.form().tiles()) {
      int inputs = tile.rows(vectors);
      whole = matrix.inputs() - matrix.inputs() % inputs;
      if (whole > 0) {
        String name = section.name("Outer" + tile.name());
        inner(name, inputs);
        String end = "" + whole;
        if (!tile.condition().isEmpty()) {
          end = "large";
          body.line("int large = $L ? $L : 0", tile.condition(), whole);
        }
        body.block(
            "for (int k = %s; k < %s; k += %s)".formatted(first, end, inputs),
            inside -> call(inside, name, "k"));
        first = end;
      }
    }
    if (whole < matrix.inputs()) {
      String name = section.name("LastOuterTile");
      inner(name, matrix.inputs() - whole);
      call(body, name, "" + whole);
    }
  }

  private void call(Body body, String tile, String k) {
    String panel = matrix.panels() == 1 ? "" : "panel";
    body.line(
        "$L($Lwork, gradient,$W$L,$W$L,$W$L, rows$L)",
        tile,
        scaled.isNone() ? "" : "parameters, ",
        Code.sum("" + product.x().offset(), k),
        Code.sum("" + product.t().offset(), Code.times(panel, matrix.panel())),
        Code.sum(
            "" + matrix.offset(),
            Code.times(panel, matrix.panelLength()),
            Code.times(k, matrix.panel())),
        scaled.isNone() ? "" : ", " + scaled.factors());
  }

  private void inner(String name, int inputs) {
    section.method(
        name,
        "The gradient of %s inputs and %s units, summed over the rows."
            .formatted(inputs, matrix.panel()),
        "%sfloat[] work, float[] gradient, int x, int t, int w, int rows%s"
            .formatted(
                scaled.isNone() ? "" : "float[] parameters, ",
                scaled.isNone() ? "" : ", int " + scaled.factors()),
        body -> body.lanes("lane", matrix.panel(), vectors, inside -> lanesOf(inside, inputs)));
  }

  private void lanesOf(Body body, int inputs) {
    Form form = section.form();
    for (int input = 0; input < inputs; input++) {
      for (int v = 0; v < vectors; v++) {
        body.let("sum" + input + v, uniform("0f"));
      }
    }
    body.block(
        "for (int row = 0; row < rows; row++)",
        row -> {
          for (int v = 0; v < vectors; v++) {
            String index = "t + row * " + product.t().stride() + " + lane" + form.behind(v);
            row.let("t" + v, load("work", index));
          }
          for (int input = 0; input < inputs; input++) {
            String index = Code.sum("x + row * " + product.x().stride(), "" + input);
            row.let("x" + input, uniform("work[" + index + "]"));
            for (int v = 0; v < vectors; v++) {
              String sum = "sum" + input + v;
              row.set(sum, fma(lanes("x" + input), lanes("t" + v), lanes(sum)));
            }
          }
        });
    for (int input = 0; input < inputs; input++) {
      for (int v = 0; v < vectors; v++) {
        String index = Code.sum("w", "" + input * matrix.panel(), "lane") + form.behind(v);
        String sum = "sum" + input + v;
        if (!scaled.isNone()) {
          Expression factor = load("work", scaled.factors() + " + lane" + form.behind(v));
          body.set(sum, fma(load("parameters", index), factor, lanes(sum)));
        }
        body.store("gradient", index, add(load("gradient", index), lanes(sum)));
      }
    }
  }
}
