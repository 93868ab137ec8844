package dev.mercer.processor.plan;

import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Step.OuterProduct;
import java.util.List;

/**
 * How a product is cut into tiles, each of which keeps its sums in registers: the one place that
 * chooses their shapes. No choice changes a bit. Fewer than eight accumulators leave the
 * multipliers waiting; a tile of more rows loads less for each product.
 *
 * @param vectors the vectors side by side
 * @param tiles the tiles, the largest first; what one leaves over the next takes
 * @param rowPanels the panels that a tile of one row takes at a time, for rows that are left over:
 *     there is nothing else to keep the multipliers busy with
 */
public record Tiling(int vectors, List<Tile> tiles, int rowPanels) {
  /** The rows that a sum along rows takes at a time: a sum over one row waits for itself. */
  public static final int SUM_ROWS = 4;

  /** The accumulators of a tile of one row. */
  private static final int ROW = 8;

  /** What lanes are. */
  public enum Lanes {
    VECTOR,
    SCALAR
  }

  /**
   * A tile.
   *
   * @param name a part of its methods' names
   * @param wide whether it is used only where vectors have 512 bits
   * @param rows the rows of the block, or inputs of an outer product, that it takes
   */
  public record Tile(String name, boolean wide, int rows) {}

  /** The tiles of a contraction. */
  public static Tiling of(Contraction contraction, Lanes lanes) {
    int chains = contraction.chains();
    int vectors = vectors(contraction.matrix().panel(), chains, lanes);
    int perRow = vectors * chains;
    int rowPanels = Math.min(contraction.matrix().panels(), ROW / perRow);
    return new Tiling(vectors, tiles(perRow, lanes), rowPanels);
  }

  /** The tiles of an outer product, which broadcasts inputs down the rows of the block. */
  public static Tiling of(OuterProduct product, Lanes lanes) {
    int vectors = vectors(product.matrix().panel(), 1, lanes);
    return new Tiling(vectors, tiles(vectors, lanes), 1);
  }

  /**
   * Two vectors of 512 bits hold a wide panel. In the scalar form a tile keeps eight floats in
   * registers instead: HotSpot does not vectorise loops over lanes that load from one array and
   * store to another which may be the same.
   */
  private static int vectors(int panel, int chains, Lanes lanes) {
    return lanes == Lanes.VECTOR ? panel / 16 : 8 / chains;
  }

  /** A processor that has vectors of 512 bits has 32 registers for them, and else perhaps 16. */
  private static List<Tile> tiles(int perRow, Lanes lanes) {
    Tile tile = new Tile("Tile", false, Math.max(1, 8 / perRow));
    return lanes == Lanes.VECTOR
        ? List.of(new Tile("LargeTile", true, Math.max(1, 16 / perRow)), tile)
        : List.of(tile);
  }
}
