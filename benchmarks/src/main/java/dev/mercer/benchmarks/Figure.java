package dev.mercer.benchmarks;

import java.util.Locale;
import java.util.Optional;

/**
 * A number that one fork found.
 *
 * @param name what it is, as in {@code libtorch / Mercer}
 */
record Figure(String name, double value, Unit unit, Goal goal) {
  private static final String MARK = "figure";
  private static final String SEPARATOR = "\t";

  enum Unit {
    /** One thing over another. */
    RATIO,
    /** A time. */
    SECONDS,
    /** A rate of floating-point operations, in 10^9 a second. */
    GIGAFLOPS,
    /** Memory. */
    BYTES
  }

  static Figure ratio(String name, double value, Goal goal) {
    return new Figure(name, value, Unit.RATIO, goal);
  }

  static Figure seconds(String name, double value) {
    return new Figure(name, value, Unit.SECONDS, Goal.NONE);
  }

  /** The line by which a fork tells its parent. */
  String line() {
    return String.join(
        SEPARATOR, MARK, name, String.valueOf(value), unit.toString(), goal.text() + ";");
  }

  /** The figure of a line that a fork printed, if it is one. */
  static Optional<Figure> parse(String line) {
    String[] parts = line.split(SEPARATOR);
    if (!parts[0].equals(MARK)) {
      return Optional.empty();
    }
    String goal = parts[4].substring(0, parts[4].length() - 1);
    return Optional.of(
        new Figure(
            parts[1], Double.parseDouble(parts[2]), Unit.valueOf(parts[3]), Goal.parse(goal)));
  }

  /** A value in this figure's unit, for people. */
  String text(double value) {
    return switch (unit) {
      case RATIO -> digits(value);
      case GIGAFLOPS -> digits(value) + " GFLOP/s";
      case BYTES -> digits(value) + " B";
      case SECONDS ->
          value < 1e-6
              ? digits(value * 1e9) + " ns"
              : value < 1e-3
                  ? digits(value * 1e6) + " us"
                  : value < 1 ? digits(value * 1e3) + " ms" : digits(value) + " s";
    };
  }

  private static String digits(double value) {
    int decimals = value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
    return String.format(Locale.ROOT, "%." + Math.min(decimals, 4) + "f", value);
  }
}
