package dev.mercer.runtime.network;

/** What is wrong with a cell, in a sentence for people that says the way out. */
public final class CellFault {
  private CellFault() {}

  /**
   * @param where which row, as in {@code " of row 7"}; may be empty
   * @throws IllegalArgumentException if no feature can say the number
   */
  public static void requireNumber(ColumnSpec column, double value, String where) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "Component '%s'%s is NaN; expected a number. %s"
              .formatted(column.name(), where, wayToMissing(column)));
    }
    if (Math.abs(value) > Float.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Component '%s'%s is %s; expected a number that a float can hold, up to %s."
              .formatted(column.name(), where, value, Float.MAX_VALUE));
    }
  }

  /**
   * @throws IllegalArgumentException if a cell of the column cannot be missing
   */
  public static void requireNullable(ColumnSpec column, String where) {
    if (!column.nullable()) {
      throw new IllegalArgumentException(
          "Component '%s'%s is missing; expected a value. %s"
              .formatted(column.name(), where, wayToMissing(column)));
    }
  }

  /**
   * @throws IllegalArgumentException if a text is no category
   */
  public static void requireCategory(ColumnSpec column, String text, String where) {
    if (text.length() > CellType.Category.LONGEST) {
      throw new IllegalArgumentException(
          "Component '%s'%s has %s characters; expected at most %s: a category is a short text out of few."
              .formatted(column.name(), where, text.length(), CellType.Category.LONGEST));
    }
    if (text.codePoints().anyMatch(CellFault::isHalfAPair)) {
      throw new IllegalArgumentException(
          "Component '%s'%s has half a surrogate pair in it; expected text, which a file can hold."
              .formatted(column.name(), where));
    }
  }

  private static boolean isHalfAPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** How a declaration or a caller says that a number or a flag is missing. */
  public static String wayToMissing(ColumnSpec column) {
    return column.nullable()
        ? "Where it is missing, pass null."
        : "Where it may be missing, declare it as '%s %s' and pass null."
            .formatted(boxed(column.type()), column.name());
  }

  private static String boxed(CellType type) {
    return switch (type) {
      case CellType.Numeric numeric ->
          switch (numeric) {
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INT -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
          };
      case CellType.Flag flag -> "Boolean";
      case CellType.Constant constant -> throw new IllegalStateException("may be null");
      case CellType.Category category -> throw new IllegalStateException("may be null");
    };
  }
}
