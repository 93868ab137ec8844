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
  private final Form.Tile shape;

  private OuterProductCode(Section section, OuterProduct product) {
    this.section = section;
    this.product = product;
    this.matrix = product.matrix();
    this.shape = section.form().outerProduct(matrix.panel());
  }

  /**
   * Adds the methods to a section.
   *
   * @param body the method of a task, in which {@code panel} is known, unless there is one panel
   */
  static void write(Section section, Body body, OuterProduct product) {
    new OuterProductCode(section, product).write(body);
  }

  private void write(Body body) {
    int rest = matrix.inputs() % shape.rows();
    int whole = matrix.inputs() - rest;
    if (whole > 0) {
      String tile = section.name("OuterTile");
      inner(tile, shape.rows());
      body.block(
          "for (int k = 0; k < %d; k += %d)".formatted(whole, shape.rows()),
          inside -> call(inside, tile, "k"));
    }
    if (rest > 0) {
      String tile = section.name("LastOuterTile");
      inner(tile, rest);
      call(body, tile, "" + whole);
    }
  }

  private void call(Body body, String tile, String k) {
    String panel = matrix.panels() == 1 ? "" : "panel";
    body.line(
        "$L(work, gradient, $L, $L, $L, rows)",
        tile,
        Code.sum("" + product.x().offset(), k),
        Code.sum("" + product.t().offset(), Code.times(panel, matrix.panel())),
        Code.sum(
            "" + matrix.offset(),
            Code.times(panel, matrix.panelLength()),
            Code.times(k, matrix.panel())));
  }

  private void inner(String name, int inputs) {
    section.method(
        name,
        "%d inputs, %d units.".formatted(inputs, matrix.panel()),
        "float[] work, float[] gradient, int x, int t, int w, int rows",
        body ->
            body.lanes("lane", matrix.panel(), shape.vectors(), inside -> lanesOf(inside, inputs)));
  }

  private void lanesOf(Body body, int inputs) {
    Form form = section.form();
    for (int input = 0; input < inputs; input++) {
      for (int v = 0; v < shape.vectors(); v++) {
        body.let("sum" + input + v, uniform("0f"));
      }
    }
    body.block(
        "for (int row = 0; row < rows; row++)",
        row -> {
          for (int v = 0; v < shape.vectors(); v++) {
            String index = "t + row * " + product.t().stride() + " + lane" + form.behind(v);
            row.let("t" + v, load("work", index));
          }
          for (int input = 0; input < inputs; input++) {
            String index = Code.sum("x + row * " + product.x().stride(), "" + input);
            row.let("x" + input, uniform("work[" + index + "]"));
            for (int v = 0; v < shape.vectors(); v++) {
              String sum = "sum" + input + v;
              row.set(sum, fma(lanes("x" + input), lanes("t" + v), lanes(sum)));
            }
          }
        });
    for (int input = 0; input < inputs; input++) {
      for (int v = 0; v < shape.vectors(); v++) {
        String index = Code.sum("w", "" + input * matrix.panel(), "lane") + form.behind(v);
        body.store("gradient", index, add(load("gradient", index), lanes("sum" + input + v)));
      }
    }
  }
}
