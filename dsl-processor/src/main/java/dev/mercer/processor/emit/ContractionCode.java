package dev.mercer.processor.emit;

import dev.mercer.processor.emit.InnerTile.Term;
import dev.mercer.processor.plan.Tiling;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods of a contraction. Rows are taken as many at a time as a tile has, for a panel and a
 * chunk of its inputs, so that the chunk stays in the first-level cache while all rows pass. Rows
 * that are left over take several panels at a time instead.
 */
final class ContractionCode {
  private final Section section;
  private final Contraction contraction;
  private final Matrix matrix;
  private final Tiling tiling;
  private final Signature arrays;
  private final List<TileMethod> tiles = new ArrayList<>();

  /** A method that takes {@code rows} rows at a time. */
  private record TileMethod(String name, boolean wide, int rows) {

    /** The end of the rows that it takes, as a name in the code. */
    String end() {
      return rows == 1 ? "to" : wide ? "largeTiled" : "tiled";
    }
  }

  private ContractionCode(Section section, Contraction contraction) {
    this.section = section;
    this.contraction = contraction;
    this.matrix = contraction.matrix();
    this.tiling = Tiling.of(contraction, section.form().lanes());
    this.arrays = Signature.of(contraction.arrays());
    for (Tiling.Tile tile : tiling.tiles()) {
      String name = section.name(contraction.role() + tile.name());
      tiles.add(new TileMethod(name, tile.wide(), tile.rows()));
    }
  }

  /**
   * Adds the methods to a section.
   *
   * @return the statement that computes it for the rows from {@code from} to {@code to}
   */
  static String write(Section section, Contraction contraction) {
    String name = section.name(contraction.role());
    ContractionCode code = new ContractionCode(section, contraction);
    Signature signature = code.arrays.with(List.of("from", "to"));
    code.write(name, signature.parameters());
    return name + "(" + signature.arguments() + ")";
  }

  private void write(String name, String parameters) {
    if (tiles.getLast().rows() == 1) {
      section.method(name, contraction.comment(), parameters, this::tiles);
    } else {
      rowTiles(name, parameters);
    }
    for (TileMethod tile : tiles) {
      inner(tile.name(), tile.rows() == 1 ? "one row" : tile.rows() + " rows", tile.rows(), 1);
    }
  }

  private void rowTiles(String name, String parameters) {
    int group = tiling.rowPanels();
    int rest = matrix.panels() % group;
    String tile = section.name(contraction.role() + "RowTile");
    String lastTile = rest == 0 ? "" : section.name(contraction.role() + "LastRowTile");
    section.method(
        name,
        contraction.comment(),
        parameters,
        body -> {
          tiles(body);
          body.block(
              "for (int row = %s; row < %s; row++)".formatted(tiles.getLast().end(), bound("to")),
              row -> rowTiles(row, tile, group, lastTile));
        });
    inner(tile, "one row", 1, group);
    if (rest > 0) {
      inner(lastTile, "one row", 1, rest);
    }
  }

  private void inner(String name, String of, int rows, int panels) {
    String chunk = contraction.chunked() ? ": a chunk of each sum" : "";
    String comment =
        "%s of %s and %s units%s."
            .formatted(contraction.comment(), of, panels * matrix.panel(), chunk);
    InnerTile tile = new InnerTile(section.form(), contraction, Term.PRODUCT, rows, panels);
    section.method(name, comment, tile.parameters(), tile::write);
  }

  /** A sample's number as the number of its first row. */
  private String bound(String sample) {
    return Code.times(sample, contraction.rowsPerSample());
  }

  private void tiles(Body body) {
    String first = bound("from");
    for (TileMethod tile : tiles) {
      if (tile.rows() > 1) {
        String to = bound("to");
        String end = "%s - (%s - %s) %% %s".formatted(to, to, first, tile.rows());
        body.line(
            "int $L = $L",
            tile.end(),
            tile.wide() ? "LANES == 16 ? %s : %s".formatted(end, first) : end);
        first = tile.end();
      }
    }
    body.panels(matrix.panels(), panel -> Chunks.write(panel, contraction, this::tilesOfChunk));
  }

  private void tilesOfChunk(Body chunk) {
    String first = bound("from");
    for (TileMethod tile : tiles) {
      String end = tile.rows() == 1 ? bound("to") : tile.end();
      chunk.block(
          "for (int row = %s; row < %s; row += %s)".formatted(first, end, tile.rows()),
          row -> call(row, tile.name(), matrix.panels() == 1 ? "" : "panel"));
      first = end;
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
        "$L($L,$W$L,$W$L,$W$L$L)",
        tile,
        arrays.arguments(),
        Code.row(contraction.x(), "row") + Chunks.from(contraction),
        Code.sum(
            matrix.start().name(),
            Code.times(panel, matrix.panelLength()),
            contraction.chunked() ? "k * " + matrix.panel() : ""),
        Code.sum(Code.row(contraction.out(), "row"), Code.times(panel, matrix.panel())),
        Chunks.arguments(contraction));
  }
}
