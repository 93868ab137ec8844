package dev.mercer.runtime.data;

import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.ColumnSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of one column as they come. Writing a row again replaces what it held. */
abstract sealed class ColumnCollector {
  private static final int FIRST_LENGTH = 16;

  static ColumnCollector of(ColumnSpec spec) {
    return switch (spec.type()) {
      case CellType.Numeric numeric -> new Numbers(spec.type());
      case CellType.Flag flag -> new Numbers(spec.type());
      case CellType.Constant constant -> new Codes(spec.type(), constant.names());
      case CellType.Category category -> new Codes(spec.type(), List.of());
    };
  }

  void number(int row, double value) {
    throw new IllegalStateException("This column has no numbers.");
  }

  void code(int row, int code) {
    throw new IllegalStateException("This column has no constants.");
  }

  void text(int row, String text) {
    throw new IllegalStateException("This column has no texts.");
  }

  abstract void missing(int row);

  /**
   * Gives away the cells of the first rows, and forgets all: the column of a large table is then
   * held twice for a moment, and not the whole table.
   */
  abstract TableColumn column(int count);

  /** The length of an array that has to grow. */
  static int grown(int length) {
    return Math.max(FIRST_LENGTH, (int) Math.min(Integer.MAX_VALUE - 8, length * 3L / 2));
  }

  private static final class Numbers extends ColumnCollector {
    private final CellType type;
    private double[] values = {};

    Numbers(CellType type) {
      this.type = type;
    }

    @Override
    void number(int row, double value) {
      if (row == values.length) {
        values = Arrays.copyOf(values, grown(row));
      }
      values[row] = value;
    }

    @Override
    void missing(int row) {
      number(row, Double.NaN);
    }

    @Override
    TableColumn column(int count) {
      double[] cells = Arrays.copyOf(values, count);
      values = new double[0];
      return new TableColumn.Numbers(type, cells);
    }
  }

  private static final class Codes extends ColumnCollector {
    private final CellType type;
    private final List<String> dictionary;
    private final Map<String, Integer> indices = new HashMap<>();
    private int[] codes = {};

    Codes(CellType type, List<String> dictionary) {
      this.type = type;
      this.dictionary = new ArrayList<>(dictionary);
    }

    @Override
    void code(int row, int code) {
      if (row == codes.length) {
        codes = Arrays.copyOf(codes, grown(row));
      }
      codes[row] = code;
    }

    @Override
    void text(int row, String text) {
      Integer known = indices.get(text);
      if (known == null) {
        known = indices.size();
        indices.put(text, known);
        dictionary.add(text);
      }
      code(row, known);
    }

    @Override
    void missing(int row) {
      code(row, TableColumn.Codes.MISSING);
    }

    @Override
    TableColumn column(int count) {
      int[] cells = Arrays.copyOf(codes, count);
      codes = new int[0];
      return new TableColumn.Codes(type, cells, List.copyOf(dictionary));
    }
  }
}
