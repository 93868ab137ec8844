package dev.mercer.samples.catalogue;

import dev.mercer.samples.page.Numbers;
import java.util.Locale;

/** How the numbers of a criterion are written. */
enum Notation {
  COUNT,
  PERCENT,
  RATIO,
  DIGITS;

  /** A number for a reader; a dash where there is none. */
  String of(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return switch (this) {
      case COUNT -> Numbers.decimal(value, value == Math.rint(value) ? 0 : 1);
      case PERCENT -> Numbers.percent(value, 1);
      case RATIO -> Numbers.decimal(value, 3);
      case DIGITS -> digits(value);
    };
  }

  /** Three digits, whatever the magnitude. */
  private static String digits(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    return size >= 0.001 && size < 100_000
        ? Numbers.decimal(value, Math.clamp(2 - (int) Math.floor(Math.log10(size)), 0, 5))
        : String.format(Locale.ROOT, "%.1e", value);
  }
}
