package dev.mercer.runtime.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One column of the rows that a network reads: a component of its input record. Its features stand
 * side by side: those of its {@link CellType}, and behind them, if a cell may be missing, one that
 * is 1 where it is.
 *
 * @param name the component's name
 * @param header the column's name in a file
 * @param type what a cell holds
 * @param nullable whether a cell may be missing
 * @param first the index of its first feature in the row
 */
public record ColumnSpec(String name, String header, CellType type, boolean nullable, int first) {

  /** The number of its features. */
  public int size() {
    return values() + (nullable ? 1 : 0);
  }

  /** The features of a cell that is not missing. */
  private int values() {
    return switch (type) {
      case CellType.Numeric numeric -> 1;
      case CellType.Flag flag -> 1;
      case CellType.Constant constant -> constant.names().size();
      case CellType.Category category -> category.max();
    };
  }

  /** The index in the row of the feature that is 1 where the cell is missing. */
  public int missing() {
    return first + values();
  }

  /** Whether a cell gives one value, and not one feature out of several. */
  public boolean single() {
    return type instanceof CellType.Numeric || type instanceof CellType.Flag;
  }

  /** Whether the features of a cell depend on the training data. */
  public boolean learns() {
    return switch (type) {
      case CellType.Numeric numeric -> nullable || !numeric.exact();
      case CellType.Flag flag -> nullable;
      case CellType.Constant constant -> false;
      case CellType.Category category -> true;
    };
  }

  /** Whether each cell is a float already: nothing is learnt, and nothing can be missing. */
  public boolean plain() {
    return !nullable && (type == CellType.Numeric.FLOAT || type instanceof CellType.Flag);
  }

  /** The names of the features of all columns, in order. */
  public static List<String> features(List<ColumnSpec> columns) {
    return columns.stream().flatMap(column -> column.features().stream()).toList();
  }

  /** The names of its features in the declaration's words, as in {@code age, age.missing}. */
  public List<String> features() {
    List<String> features =
        new ArrayList<>(
            switch (type) {
              case CellType.Numeric numeric -> List.of(name);
              case CellType.Flag flag -> List.of(name);
              case CellType.Constant constant ->
                  constant.names().stream().map(each -> name + "=" + each).toList();
              case CellType.Category category ->
                  IntStream.range(0, category.max() - 1)
                      .mapToObj(i -> name + "[" + i + "]")
                      .toList();
            });
    if (type instanceof CellType.Category) {
      features.add(name + ".other");
    }
    if (nullable) {
      features.add(name + ".missing");
    }
    return List.copyOf(features);
  }
}
