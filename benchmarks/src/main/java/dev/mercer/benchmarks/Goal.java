package dev.mercer.benchmarks;

import java.util.Locale;

/** What a figure should reach. */
record Goal(Kind kind, double bound) {
  private enum Kind {
    NONE,
    AT_LEAST,
    AT_MOST
  }

  static final Goal NONE = new Goal(Kind.NONE, 0);

  static Goal atLeast(double bound) {
    return new Goal(Kind.AT_LEAST, bound);
  }

  static Goal atMost(double bound) {
    return new Goal(Kind.AT_MOST, bound);
  }

  /** The goal that {@link #text} names. */
  static Goal parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    double bound = Double.parseDouble(text.substring(2));
    return text.startsWith(">=") ? atLeast(bound) : atMost(bound);
  }

  /** As in {@code >=0.95}; empty if there is none. */
  String text() {
    return switch (kind) {
      case NONE -> "";
      case AT_LEAST -> ">=" + bound;
      case AT_MOST -> "<=" + bound;
    };
  }

  /** Whether a value reaches it, or how much of it. */
  String verdict(double value) {
    return switch (kind) {
      case NONE -> "";
      case AT_LEAST -> value >= bound ? "reached" : part(value / bound);
      case AT_MOST -> value <= bound ? "reached" : part(bound / value);
    };
  }

  private static String part(double part) {
    return String.format(Locale.ROOT, "%.2f of it", part);
  }
}
