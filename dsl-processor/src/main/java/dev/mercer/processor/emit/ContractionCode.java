package dev.mercer.processor.emit;

import dev.mercer.processor.emit.InnerTile.Term;
import dev.mercer.processor.plan.Contraction;
import dev.mercer.processor.plan.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods of a contraction. Rows are taken as many at a time as a tile has, for a panel and a
 * chunk of its inputs, so that the chunk stays in the first-level cache while all rows pass. Rows
 * that are left over take several panels at a time instead, for there is nothing else to keep the
 * multipliers busy with.
 */
final class ContractionCode {
  /** The accumulators of a tile of one row. */
  private static final int ROW = 8;

  private final Section section;
  private final Contraction contraction;
  private final Matrix matrix;
  private final int perRow;
  private final List<TileMethod> tiles = new ArrayList<>();

  /** A method that takes {@code rows} rows at a time, where {@code condition} holds. */
  private record TileMethod(String name, String condition, int rows) {}

  private ContractionCode(Section section, String role, Contraction contraction) {
    this.section = section;
    this.contraction = contraction;
    this.matrix = contraction.matrix();
    int chains = contraction.chains();
    this.perRow = section.form().vectors(matrix.panel(), chains) * chains;
    for (Form.Tile tile : section.form().tiles()) {
      String name = section.name(role + tile.name());
      tiles.add(new TileMethod(name, tile.condition(), tile.rows(perRow)));
    }
  }

  /**
   * Adds the methods to a section.
   *
   * @param role what is computed, as in {@code Dots}
   * @param comment the formula
   * @return the statement that computes it for the rows from {@code from} to {@code to}
   */
  static String write(Section section, String role, String comment, Contraction contraction) {
    String name = section.name(role);
    new ContractionCode(section, role, contraction).write(name, role, comment);
    return "%s(%s, work, from, to)".formatted(name, contraction.matrix().array().code());
  }

  private void write(String name, String role, String comment) {
    String parameters =
        "float[] %s, float[] work, int from, int to".formatted(matrix.array().code());
    if (tiles.getLast().rows() == 1) {
      section.method(name, comment, parameters, this::tiles);
    } else {
      rowTiles(name, role, comment, parameters);
    }
    for (TileMethod tile : tiles) {
      String rows = tile.rows() == 1 ? "one row" : tile.rows() + " rows";
      inner(tile.name(), comment, rows, tile.rows(), 1);
    }
  }

  private void rowTiles(String name, String role, String comment, String parameters) {
    int group = Math.min(matrix.panels(), ROW / perRow);
    int rest = matrix.panels() % group;
    String tile = section.name(role + "RowTile");
    String lastTile = rest == 0 ? "" : section.name(role + "LastRowTile");
    section.method(
        name,
        comment,
        parameters,
        body -> {
          tiles(body);
          body.block(
              "for (int row = %s; row < to; row++)".formatted(end(tiles.getLast())),
              row -> rowTiles(row, tile, group, lastTile));
        });
    inner(tile, comment, "one row", 1, group);
    if (rest > 0) {
      inner(lastTile, comment, "one row", 1, rest);
    }
  }

  private void inner(String name, String formula, String of, int rows, int panels) {
    String chunk = contraction.chunked() ? ": a chunk of each sum" : "";
    String comment =
        "%s of %s and %s units%s.".formatted(formula, of, panels * matrix.panel(), chunk);
    InnerTile tile = new InnerTile(section.form(), contraction, Term.PRODUCT, rows, panels);
    section.method(name, comment, tile.parameters(), tile::write);
  }

  /** The end of the rows that a tile takes, as a name in the code. */
  private static String end(TileMethod tile) {
    if (tile.rows() == 1) {
      return "to";
    }
    return tile.condition().isEmpty() ? "tiled" : "largeTiled";
  }

  private void tiles(Body body) {
    String first = "from";
    for (TileMethod tile : tiles) {
      if (tile.rows() > 1) {
        String end = "to - (to - %s) %% %s".formatted(first, tile.rows());
        body.line(
            "int $L = $L",
            end(tile),
            tile.condition().isEmpty()
                ? end
                : "%s ? %s : %s".formatted(tile.condition(), end, first));
        first = end(tile);
      }
    }
    YatCode.panels(body, matrix, panel -> Chunks.write(panel, contraction, this::tilesOfChunk));
  }

  private void tilesOfChunk(Body chunk) {
    String first = "from";
    for (TileMethod tile : tiles) {
      chunk.block(
          "for (int row = %s; row < %s; row += %s)".formatted(first, end(tile), tile.rows()),
          row -> call(row, tile.name(), matrix.panels() == 1 ? "" : "panel"));
      first = end(tile);
    }
  }

  private void rowTiles(Body body, String tile, int group, String lastTile) {
    int whole = matrix.panels() - matrix.panels() % group;
    if (whole == group) {
      Chunks.write(body, contraction, chunk -> call(chunk, tile, ""));
    } else {
      body.block(
          "for (int panel = 0; panel < %s; panel += %s)".formatted(whole, group),
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
        "$L($L, work,$W$L,$W$L,$W$L$L)",
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
