package dev.mercer.processor.emit;

import dev.mercer.processor.emit.InnerTile.Term;
import dev.mercer.processor.plan.Contraction;
import dev.mercer.processor.plan.Matrix;

/**
 * The methods of a contraction. Rows are taken as many at a time as a tile has, for a panel and a
 * chunk of its inputs, so that the chunk stays in the first-level cache while all rows pass. Rows
 * that are left over take several panels at a time instead, for there is nothing else to keep the
 * multipliers busy with.
 */
final class ContractionCode {
  private final Section section;
  private final Contraction contraction;
  private final Matrix matrix;
  private final Form.Tile shape;

  private ContractionCode(Section section, Contraction contraction) {
    this.section = section;
    this.contraction = contraction;
    this.matrix = contraction.matrix();
    this.shape = section.form().contraction(matrix.panel(), contraction.chains());
  }

  /**
   * Adds the methods to a section.
   *
   * @param role what is computed, as in {@code Dots}
   * @param comment the formula
   * @return the statement that computes it for the rows from {@code from} to {@code to}
   */
  static String write(Section section, String role, String comment, Contraction contraction) {
    return new ContractionCode(section, contraction).write(role, comment);
  }

  private String write(String role, String comment) {
    String name = section.name(role);
    String tile = section.name(role + "Tile");
    String array = matrix.array().code();
    String parameters = "float[] %s, float[] work, int from, int to".formatted(array);
    if (shape.rows() == 1) {
      section.method(name, comment, parameters, body -> tiles(body, tile, "to"));
    } else {
      int group = Math.min(matrix.panels(), 8 / shape.perRow());
      int rest = matrix.panels() % group;
      String rowTile = section.name(role + "RowTile");
      String lastRowTile = rest == 0 ? "" : section.name(role + "LastRowTile");
      section.method(
          name,
          comment,
          parameters,
          body -> {
            body.line("int tiled = to - (to - from) % $L", shape.rows());
            tiles(body, tile, "tiled");
            body.block(
                "for (int row = tiled; row < to; row++)",
                row -> rowTiles(row, rowTile, group, lastRowTile));
          });
      inner(rowTile, "One row, %d units.".formatted(group * matrix.panel()), 1, group);
      if (rest > 0) {
        inner(lastRowTile, "One row, the last %d units.".formatted(rest * matrix.panel()), 1, rest);
      }
    }
    String rows = shape.rows() == 1 ? "One row" : shape.rows() + " rows";
    inner(tile, "%s, %d units.".formatted(rows, matrix.panel()), shape.rows(), 1);
    return "%s(%s, work, from, to)".formatted(name, array);
  }

  private void inner(String name, String comment, int rows, int panels) {
    InnerTile tile = new InnerTile(section.form(), contraction, Term.PRODUCT, rows, panels);
    section.method(name, comment, tile.parameters(), tile::write);
  }

  private void tiles(Body body, String tile, String to) {
    panels(
        body,
        panel ->
            Chunks.write(
                panel,
                contraction,
                chunk ->
                    chunk.block(
                        "for (int row = from; row < %s; row += %d)".formatted(to, shape.rows()),
                        row -> call(row, tile, matrix.panels() == 1 ? "" : "panel"))));
  }

  private void panels(Body body, java.util.function.Consumer<Body> inside) {
    if (matrix.panels() == 1) {
      inside.accept(body);
    } else {
      body.block("for (int panel = 0; panel < %d; panel++)".formatted(matrix.panels()), inside);
    }
  }

  private void rowTiles(Body body, String tile, int group, String lastTile) {
    int whole = matrix.panels() - matrix.panels() % group;
    if (whole == group) {
      Chunks.write(body, contraction, chunk -> call(chunk, tile, ""));
    } else {
      body.block(
          "for (int panel = 0; panel < %d; panel += %d)".formatted(whole, group),
          inside -> Chunks.write(inside, contraction, chunk -> call(chunk, tile, "panel")));
    }
    if (!lastTile.isEmpty()) {
      Chunks.write(body, contraction, chunk -> call(chunk, lastTile, "" + whole));
    }
  }

  /**
   * @param panel the first panel: a variable, a literal or, for 0, nothing
   */
  private void call(Body body, String tile, String panel) {
    body.line(
        "$L($L, work, $L, $L, $L$L)",
        tile,
        matrix.array().code(),
        Code.row(contraction.x(), "row") + Chunks.from(contraction),
        Code.sum(
            "" + matrix.offset(),
            Code.times(panel, matrix.panelLength()),
            contraction.chunked() ? "k * " + matrix.panel() : ""),
        Code.sum(Code.row(contraction.out(), "row"), Code.times(panel, matrix.panel())),
        Chunks.arguments(contraction));
  }
}
