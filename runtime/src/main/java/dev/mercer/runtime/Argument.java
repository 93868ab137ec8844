package dev.mercer.runtime;

import org.jspecify.annotations.Nullable;

/** What the numbers of a training must be. */
final class Argument {
  private Argument() {}

  /**
   * @param remedy what to do instead, as a sentence
   * @throws NullPointerException if there is no value
   */
  static void requirePresent(String name, @Nullable Object value, String remedy) {
    if (value == null) {
      throw new NullPointerException("The %s is null. %s".formatted(name, remedy));
    }
  }

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
