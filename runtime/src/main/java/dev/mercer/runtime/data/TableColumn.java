package dev.mercer.runtime.data;

import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.Cells;
import java.util.Arrays;
import java.util.List;

/** The cells of one column, as they were read. */
sealed interface TableColumn {

  /** Those of the rows of these indices, in this order. */
  TableColumn rows(int... indices);

  /** Says the cell of a row. */
  void say(int row, Cells cells);

  /**
   * Numbers, or flags as 1 and 0.
   *
   * @param values one for each row; NaN where it is missing
   */
  record Numbers(CellType type, double[] values) implements TableColumn {
    @Override
    public Numbers rows(int... indices) {
      return new Numbers(
          type, Arrays.stream(indices).mapToDouble(index -> values[index]).toArray());
    }

    @Override
    public void say(int row, Cells cells) {
      double value = values[row];
      if (Double.isNaN(value)) {
        cells.missing();
      } else if (type instanceof CellType.Flag) {
        cells.flag(value != 0);
      } else {
        cells.number(value);
      }
    }
  }

  /**
   * Constants, or categories.
   *
   * @param codes for each row the index of its text in the dictionary; {@link #MISSING} where it is
   *     missing
   * @param dictionary the constants of the enum, or every text of the data set that was read; some
   *     may have no row
   */
  record Codes(CellType type, int[] codes, List<String> dictionary) implements TableColumn {
    static final int MISSING = -1;

    @Override
    public Codes rows(int... indices) {
      return new Codes(
          type, Arrays.stream(indices).map(index -> codes[index]).toArray(), dictionary);
    }

    @Override
    public void say(int row, Cells cells) {
      int code = codes[row];
      if (code == MISSING) {
        cells.missing();
      } else if (type instanceof CellType.Constant) {
        cells.constant(code);
      } else {
        cells.text(dictionary.get(code));
      }
    }
  }
}
