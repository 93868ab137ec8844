package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.LaneCode.add;
import static dev.mercer.processor.emit.LaneCode.fma;
import static dev.mercer.processor.emit.LaneCode.lanes;
import static dev.mercer.processor.emit.LaneCode.load;
import static dev.mercer.processor.emit.LaneCode.uniform;

import dev.mercer.processor.plan.Tiling;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.Step.ColumnSum;
import dev.mercer.processor.step.Step.OuterProduct;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods that add one panel of an outer product to the gradient: the contraction's tile with
 * the roles changed. It broadcasts x down the rows of the block and streams t; each element is one
 * chain over the rows.
 */
final class OuterProductCode {
  private final Section section;
  private final OuterProduct product;
  private final Matrix matrix;
  private final Tiling tiling;
  private final Signature signature;

  private OuterProductCode(Section section, OuterProduct product) {
    this.section = section;
    this.product = product;
    this.matrix = product.matrix();
    this.tiling = Tiling.of(product, section.form().lanes());
    List<String> ints = new ArrayList<>(List.of("x", "t", "w", "rows"));
    if (product.factors().isPresent()) {
      ints.add("factors");
    }
    this.signature = Signature.of(product.arrays()).with(ints);
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
    String first = "0";
    int whole = 0;
    for (Tiling.Tile tile : tiling.tiles()) {
      whole = matrix.inputs() - matrix.inputs() % tile.rows();
      if (whole > 0) {
        String name = section.name("Outer" + tile.name());
        inner(name, tile.rows());
        String end = "" + whole;
        if (tile.wide()) {
          end = "large";
          body.line("int large = LANES == 16 ? $L : 0", whole);
        }
        body.block(
            "for (int k = %s; k < %s; k += %s)".formatted(first, end, tile.rows()),
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
    String panel = Code.panel(matrix.panels());
    body.line(
        "$L($L,$W$L,$W$L,$W$L, $L$L)",
        tile,
        signature.with(List.of()).arguments(),
        Code.sum(product.x().start().name(), k),
        Code.sum(product.t().start().name(), Code.times(panel, matrix.panel())),
        Code.sum(
            matrix.start().name(),
            Code.times(panel, matrix.panelLength()),
            Code.times(k, matrix.panel())),
        Code.times("rows", product.rowsPerSample()),
        product
            .factors()
            .map(start -> ", " + Code.sum(start.name(), Code.times(panel, ColumnSum.STRIDE)))
            .orElse(""));
  }

  private void inner(String name, int inputs) {
    section.method(
        name,
        "The gradient of %s inputs and %s units, summed over the rows."
            .formatted(inputs, matrix.panel()),
        signature.parameters(),
        body ->
            body.lanes(
                "lane", matrix.panel(), tiling.vectors(), inside -> lanesOf(inside, inputs)));
  }

  private void lanesOf(Body body, int inputs) {
    for (int input = 0; input < inputs; input++) {
      for (int v = 0; v < tiling.vectors(); v++) {
        body.let("sum" + input + v, uniform("0f"));
      }
    }
    body.block("for (int row = 0; row < rows; row++)", row -> addRow(row, inputs));
    for (int input = 0; input < inputs; input++) {
      for (int v = 0; v < tiling.vectors(); v++) {
        store(body, input, v);
      }
    }
  }

  private void addRow(Body row, int inputs) {
    Form form = section.form();
    for (int v = 0; v < tiling.vectors(); v++) {
      String index = "t + row * " + product.t().stride() + " + lane" + form.behind(v);
      row.let("t" + v, load("work", index));
    }
    for (int input = 0; input < inputs; input++) {
      String index = Code.sum("x + row * " + product.x().stride(), "" + input);
      row.let("x" + input, uniform("work[" + index + "]"));
      for (int v = 0; v < tiling.vectors(); v++) {
        String sum = "sum" + input + v;
        row.set(sum, fma(lanes("x" + input), lanes("t" + v), lanes(sum)));
      }
    }
  }

  private void store(Body body, int input, int v) {
    String behind = section.form().behind(v);
    String index = Code.sum("w", "" + input * matrix.panel(), "lane") + behind;
    String sum = "sum" + input + v;
    if (product.factors().isPresent()) {
      LaneCode factor = load("work", "factors + lane" + behind);
      body.set(sum, fma(load(matrix.start().array().code(), index), factor, lanes(sum)));
    }
    body.store("gradient", index, add(load("gradient", index), lanes(sum)));
  }
}
