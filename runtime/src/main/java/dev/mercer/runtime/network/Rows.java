package dev.mercer.runtime.network;

/** What a caller's row-major arrays must be. */
final class Rows {
  private Rows() {}

  /**
   * @throws IllegalArgumentException if {@code array} is too short for {@code count} rows of {@code
   *     size}
   */
  static void checkLength(String what, float[] array, int count, int size) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "The number of rows is " + count + "; expected 0 or more.");
    }
    if (array.length < (long) count * size) {
      throw new IllegalArgumentException(
          "%s has %s floats; expected %s, for %s rows of %s."
              .formatted(what, array.length, (long) count * size, count, size));
    }
  }

  /**
   * @throws IllegalArgumentException if the array is not as long as a row of features
   */
  static void checkRow(NetworkSpec spec, float[] row) {
    checkLength(spec, "The row", row);
  }

  private static void checkLength(NetworkSpec spec, String what, float[] row) {
    if (row.length != spec.inputSize()) {
      throw new IllegalArgumentException(
          "%s has %s features; %s expects %s: %s."
              .formatted(
                  what,
                  row.length,
                  spec.declaration(),
                  spec.inputSize(),
                  String.join(", ", spec.features())));
    }
  }

  /**
   * @param number the number of the row among others, for the complaint
   * @throws IllegalArgumentException if the array is not as long as a row of features, or a feature
   *     is not finite
   */
  static void check(NetworkSpec spec, float[] row, int number) {
    checkLength(spec, "Row " + number, row);
    requireFinite(spec, row, number);
  }

  private static void requireFinite(NetworkSpec spec, float[] row, int number) {
    for (int feature = 0; feature < row.length; feature++) {
      if (!Float.isFinite(row[feature])) {
        throw notFinite(spec, feature, number, row[feature]);
      }
    }
  }

  /**
   * The complaint about rows of which at least one feature is not finite, naming the first.
   *
   * @param from the first row that may have it
   */
  static IllegalArgumentException notFinite(NetworkSpec spec, float[] rows, int from, int count) {
    int size = spec.inputSize();
    for (int row = from; row < count; row++) {
      for (int feature = 0; feature < size; feature++) {
        float value = rows[row * size + feature];
        if (!Float.isFinite(value)) {
          return notFinite(spec, feature, row, value);
        }
      }
    }
    return new IllegalArgumentException(
        "A feature was not finite and was changed by another thread meanwhile.");
  }

  private static IllegalArgumentException notFinite(
      NetworkSpec spec, int feature, int row, float value) {
    return new IllegalArgumentException(
        "Feature '%s' of row %s is %s; expected a finite number.%s"
            .formatted(spec.features().get(feature), row, value, hint(spec, feature, value)));
  }

  /** A sentence on missing values where NaN may have been meant for one, behind a blank. */
  private static String hint(NetworkSpec spec, int feature, float value) {
    if (!Float.isNaN(value) || spec.features().getFirst().equals(spec.input() + "[0]")) {
      return "";
    }
    return spec.columns().stream()
        .filter(column -> column.single() && column.first() == feature)
        .map(column -> " " + CellFault.wayToMissing(column))
        .findFirst()
        .orElse(
            " Where it may be missing, declare the component with a boxed type, such as Float, and"
                + " pass null.");
  }
}
