package dev.mercer.samples.page;

import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as a page prints them: the same in every locale, with a real minus sign. */
public final class Numbers {
  private static final String MINUS = "\u2212";
  private static final String NARROW_SPACE = "\u202f";

  private Numbers() {}

  /** As in {@code 12.35}, or {@code −12.35}. */
  public static String decimal(double value, int decimals) {
    return formatted("%,." + decimals + "f", value);
  }

  /** As in {@code +0.35}, or {@code −12.35}. */
  public static String signed(double value, int decimals) {
    return formatted("%+,." + decimals + "f", value);
  }

  /** As in {@code 1,438}. */
  public static String count(long value) {
    return formatted("%,d", value);
  }

  /**
   * As in {@code 98.9 %}.
   *
   * @param part a part of 1
   */
  public static String percent(double part, int decimals) {
    return decimal(100 * part, decimals) + NARROW_SPACE + "%";
  }

  /** A power of 10, as in {@code 10⁻³}; near 1 as a number, as in {@code 0.1}. */
  public static String power(double value) {
    int exponent = (int) Math.round(Math.log10(value));
    return switch (exponent) {
      case -2 -> "0.01";
      case -1 -> "0.1";
      case 0 -> "1";
      case 1 -> "10";
      case 2 -> "100";
      default -> "10" + raised(exponent);
    };
  }

  /** What rounds to 0 has no sign. */
  private static String formatted(String format, Object value) {
    return String.format(Locale.ROOT, format, value)
        .replaceFirst("^[+-](?=[0.]*$)", "")
        .replace("-", MINUS);
  }

  private static String raised(int exponent) {
    return Integer.toString(exponent)
        .chars()
        .mapToObj(
            digit -> digit == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }

  /** As CSS and SVG read a number, to a thousandth: {@code 12.5}, or {@code -3}. */
  static String plain(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
  }
}
