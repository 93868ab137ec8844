package dev.mercer.runtime.network;

import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of one row, one call for each column in order. Generated code says the components
 * of a record so, to whoever wants them: a data set that keeps them, or a model that encodes them.
 */
public interface Cells {

  /**
   * @throws IllegalArgumentException if the value is not finite, or beyond a float
   */
  void number(double value);

  /** A whole number. */
  default void number(long value) {
    number((double) value);
  }

  void flag(boolean value);

  /**
   * @param index the constant's index in {@link CellType.Constant#names}
   */
  void constant(int index);

  void text(String value);

  /**
   * The cell is missing.
   *
   * @throws IllegalArgumentException if the column has no feature for that
   */
  void missing();

  /** A number, or missing. */
  default void number(@Nullable Number value) {
    if (value == null) {
      missing();
    } else if (value instanceof Double || value instanceof Float) {
      number(value.doubleValue());
    } else {
      number(value.longValue());
    }
  }

  /** A flag, or missing. */
  default void flag(@Nullable Boolean value) {
    if (value == null) {
      missing();
    } else {
      flag(value.booleanValue());
    }
  }

  /** A constant, or missing. */
  default <E extends Enum<E>> void constant(EnumConstants<E> constants, @Nullable E value) {
    if (value == null) {
      missing();
    } else {
      constant(constants.index(value));
    }
  }

  /**
   * A category, or missing: null, or nothing but blanks. Blanks around a text do not count, here as
   * in a file, so that a service cannot read what training did not.
   */
  default void category(@Nullable String value) {
    if (value == null || value.isBlank()) {
      missing();
    } else {
      text(value.strip());
    }
  }
}
