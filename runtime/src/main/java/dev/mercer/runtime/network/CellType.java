package dev.mercer.runtime.network;

import java.util.List;

/** What a cell of a column holds where it is not missing. */
public sealed interface CellType {

  /** A number of one of Java's types. It gives one feature. */
  enum Numeric implements CellType {
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    /** Whether every value of the type is a float exactly. */
    boolean exact() {
      return this == BYTE || this == SHORT || this == FLOAT;
    }

    /** Whether a value of the type has no fraction. */
    public boolean whole() {
      return this != FLOAT && this != DOUBLE;
    }
  }

  /** True or false. It gives one feature, 1 or 0. */
  record Flag() implements CellType {
    @Override
    public String toString() {
      return "FLAG";
    }
  }

  /**
   * A constant of an enum. It gives one feature for each.
   *
   * @param names the names of the constants, in the order of the network
   */
  record Constant(List<String> names) implements CellType {
    @Override
    public String toString() {
      return "one of " + String.join(" ", names);
    }
  }

  /**
   * A text out of a vocabulary that is learnt from the training data. It gives {@code max}
   * features: one for each of the {@code max - 1} most frequent texts, and one for all others.
   */
  record Category(int max) implements CellType {
    /** The characters of the longest text that is a category and not prose. */
    public static final int LONGEST = 256;

    @Override
    public String toString() {
      return "category of " + max;
    }
  }
}
