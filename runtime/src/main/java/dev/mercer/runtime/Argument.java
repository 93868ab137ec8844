package dev.mercer.runtime;

/** What the numbers of a training must be. */
final class Argument {
  private Argument() {}

  static void requirePositive(String name, double value) {
    require(name, value, value > 0 && Double.isFinite(value), "a finite number above 0");
  }

  static void requireNotNegative(String name, double value) {
    require(name, value, value >= 0 && Double.isFinite(value), "a finite number, 0 or more");
  }

  static void requireAtLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The %s is %s; expected 1 or more.".formatted(name, value));
    }
  }

  /**
   * @param expected what the value should be, in words
   */
  static void require(String name, double value, boolean allowed, String expected) {
    if (!allowed) {
      throw new IllegalArgumentException(
          "The %s is %s; expected %s.".formatted(name, value, expected));
    }
  }
}
