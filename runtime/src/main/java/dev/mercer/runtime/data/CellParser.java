package dev.mercer.runtime.data;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.CellFault;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.ColumnSpec;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the cells of one column from text: the one parser for files and for services. Blanks around
 * a text do not count. Errors name the column, the text, and what was expected.
 */
public final class CellParser {
  private static final Set<String> TRUE = Set.of("true", "yes", "t", "y", "1");
  private static final Set<String> FALSE = Set.of("false", "no", "f", "n", "0");

  private final ColumnSpec column;
  private final Set<String> missing;
  private final String wayToMissing;
  private final ConstantNames constants;

  private CellParser(ColumnSpec column, Set<String> missing, String wayToMissing) {
    this.column = column;
    this.missing = missing;
    this.wayToMissing = wayToMissing;
    this.constants =
        new ConstantNames(
            column.type() instanceof CellType.Constant constant ? constant.names() : List.of());
  }

  /**
   * The parser of a column of the input.
   *
   * @param missing texts that stand for a missing value, besides the empty one
   */
  public static CellParser of(ColumnSpec column, Set<String> missing) {
    return new CellParser(column, missing, CellFault.wayToMissing(column));
  }

  /** The parser of a column of what a model should answer. */
  public static CellParser ofAnswer(String header, CellType type) {
    return new CellParser(
        new ColumnSpec(header, header, type, false, 0),
        Set.of(),
        "A row without it teaches nothing: leave it out.");
  }

  /**
   * Says what a text means.
   *
   * @throws IllegalArgumentException if it means nothing in this column
   */
  public void parse(String text, Cells cells) {
    String stripped = text.strip();
    if (stripped.isEmpty() || missing.contains(stripped)) {
      if (!column.nullable()) {
        throw fault(stripped, wayToMissing);
      }
      cells.missing();
      return;
    }
    switch (column.type()) {
      case CellType.Numeric numeric -> {
        if (numeric.whole()) {
          cells.number(whole(numeric, stripped));
        } else {
          cells.number(number(stripped));
        }
      }
      case CellType.Flag flag -> cells.flag(flag(stripped));
      case CellType.Constant constant -> cells.constant(constant(stripped));
      case CellType.Category category -> {
        CellFault.requireCategory(column, stripped, "");
        cells.text(stripped);
      }
    }
  }

  /** The name of the column in a file. */
  public String header() {
    return column.header();
  }

  /** What a cell of the column looks like, as in {@code a whole number from -128 to 127}. */
  public String expected() {
    return switch (column.type()) {
      case CellType.Numeric numeric ->
          switch (numeric) {
            case BYTE -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> "a whole number";
            case FLOAT, DOUBLE -> "a number such as -1234.5";
          };
      case CellType.Flag flag -> "true or false, yes or no, 1 or 0";
      case CellType.Constant constant -> "one of " + constants;
      case CellType.Category category -> "a text";
    };
  }

  private static String whole(long least, long most) {
    return "a whole number from %s to %s".formatted(least, most);
  }

  private long whole(CellType.Numeric type, String text) {
    double value = number(text);
    // A column of whole numbers with gaps is often written as 36.0.
    long whole = isDigits(text) ? parseLong(text) : (long) value;
    boolean fits =
        switch (type) {
          case BYTE -> whole == (byte) whole;
          case SHORT -> whole == (short) whole;
          case INT -> whole == (int) whole;
          default -> Math.abs(value) < 0x1p63;
        };
    if (!fits || value != Math.rint(value)) {
      throw fault(text, "");
    }
    return whole;
  }

  private long parseLong(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw fault(text, "");
    }
  }

  private static boolean isDigits(String text) {
    return text.chars()
        .skip(text.length() > 1 && isSign(text.charAt(0)) ? 1 : 0)
        .allMatch(CellParser::isDigit);
  }

  private double number(String text) {
    // Double.parseDouble takes more than numbers: NaN, Infinity, 0x1p3, 1d.
    if (!text.chars().allMatch(c -> isDigit(c) || isSign(c) || c == '.' || c == 'e' || c == 'E')) {
      throw fault(text, hint(text));
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw fault(text, "");
    }
    if (Math.abs(value) > Float.MAX_VALUE) {
      throw fault(text, "The largest that a float can hold is %s.".formatted(Float.MAX_VALUE));
    }
    return value;
  }

  private String hint(String text) {
    if (text.indexOf(',') >= 0) {
      return "Write a decimal point, and nothing between thousands.";
    }
    return "If it stands for a missing value, state it: schema().missing(..)."
        + (column.nullable() ? "" : " " + wayToMissing);
  }

  private boolean flag(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!TRUE.contains(lower) && !FALSE.contains(lower)) {
      throw fault(text, "");
    }
    return TRUE.contains(lower);
  }

  private int constant(String text) {
    int index = constants.index(text);
    if (index < 0) {
      throw fault(
          text, "Add the constant, or declare it as a '@Category String', which may be any.");
    }
    return index;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSign(int c) {
    return c == '-' || c == '+';
  }

  private IllegalArgumentException fault(String text, String way) {
    return new IllegalArgumentException(
        "Column '%s' is %s; expected %s.%s"
            .formatted(
                column.header(),
                text.isEmpty() ? "empty" : Refusal.quote(text),
                expected(),
                way.isEmpty() ? "" : " " + way));
  }
}
