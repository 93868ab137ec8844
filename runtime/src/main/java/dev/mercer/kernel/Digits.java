package dev.mercer.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people. */
final class Digits {
  private static final MathContext FOUR = new MathContext(4);

  private Digits() {}

  /** Four significant digits, without zeros at the end. */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FOUR).stripTrailingZeros();
    // Far from 1 the power of ten says more than the zeros.
    boolean plain = Math.abs(rounded.precision() - rounded.scale()) <= 7;
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  /** As in {@code 31 %}. */
  static String percent(double part) {
    double percent = 100 * part;
    return (percent >= 10 || percent == 0 ? Math.round(percent) + "" : Digits.tenth(percent))
        + " %";
  }

  private static String tenth(double percent) {
    return percent < 0.05 ? "< 0.1" : Math.round(10 * percent) / 10.0 + "";
  }
}
