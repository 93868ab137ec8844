package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import java.util.Arrays;
import java.util.Objects;

/** Copies rows as a caller holds them into the packed form, and refuses what no model can learn. */
public final class Packing {
  private Packing() {}

  /** Rows with a label each, of weight 1. */
  public static Examples labelled(float[][] features, int[] labels) {
    Objects.requireNonNull(features, "The array of features is null.");
    return examples(features, labels(features.length, labels));
  }

  /** A label for each of so many rows. */
  public static Targets.Labels labels(int rows, int[] labels) {
    Objects.requireNonNull(labels, "The array of labels is null.");
    requireAsMany(rows, "labels", labels.length);
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < 0) {
        throw new IllegalArgumentException(
            "The label of row %s is %s; expected 0 or more: a label is the index of a class, counted from 0."
                .formatted(row, labels[row]));
      }
    }
    return new Targets.Labels(labels.clone());
  }

  /** Rows with target values each, of weight 1. */
  public static Examples valued(float[][] features, float[][] targets) {
    Objects.requireNonNull(features, "The array of features is null.");
    return examples(features, values(features.length, targets));
  }

  /** Target values for each of so many rows. */
  public static Targets.Values values(int rows, float[][] targets) {
    Objects.requireNonNull(targets, "The array of targets is null.");
    requireAsMany(rows, "rows of targets", targets.length);
    float[] packed = pack(targets, "target");
    return new Targets.Values(targets[0].length, packed);
  }

  /** Weights, as many as the rows. */
  public static float[] weights(int rows, float... weights) {
    Objects.requireNonNull(weights, "The array of weights is null.");
    requireAsMany(rows, "weights", weights.length);
    boolean any = false;
    for (int row = 0; row < rows; row++) {
      requireWeight(weights[row], "row", row);
      any |= weights[row] > 0;
    }
    if (!any) {
      throw new IllegalArgumentException("Every weight is 0; expected at least one above 0.");
    }
    return weights.clone();
  }

  /**
   * @param owner what the weight is of, as in {@code row}
   */
  public static void requireWeight(float weight, String owner, int index) {
    if (!(weight >= 0 && weight < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of %s %s is %s; expected a finite number, 0 or more."
              .formatted(owner, index, weight));
    }
  }

  private static Examples examples(float[][] features, Targets targets) {
    float[] packed = pack(features, "feature");
    float[] weights = new float[features.length];
    Arrays.fill(weights, 1);
    return new Examples(features.length, features[0].length, packed, targets, weights);
  }

  private static void requireAsMany(int rows, String what, int found) {
    if (rows == 0) {
      throw new IllegalArgumentException("There are no rows; expected at least one.");
    }
    if (found != rows) {
      throw new IllegalArgumentException(
          "There are %s rows of features and %s %s; expected as many of each."
              .formatted(rows, found, what));
    }
  }

  /**
   * @param element what a row consists of, as in {@code feature}
   */
  private static float[] pack(float[][] rows, String element) {
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] == null) {
        throw new IllegalArgumentException(
            "Row %s of the %ss is null; expected an array of numbers.".formatted(row, element));
      }
    }
    int width = rows[0].length;
    if (width == 0) {
      throw new IllegalArgumentException(
          "Row 0 has no %ss; expected at least one.".formatted(element));
    }
    long length = (long) rows.length * width;
    if (length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s rows of %s %ss are %s values; a data set holds at most %s."
              .formatted(rows.length, width, element, length, Integer.MAX_VALUE));
    }
    float[] packed = new float[(int) length];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != width) {
        throw new IllegalArgumentException(
            "Row %s has %s %ss and row 0 has %s; expected the same number in every row."
                .formatted(row, rows[row].length, element, width));
      }
      System.arraycopy(rows[row], 0, packed, row * width, width);
    }
    // On the copy: a caller's array may change meanwhile.
    for (int i = 0; i < packed.length; i++) {
      if (!Float.isFinite(packed[i])) {
        throw new IllegalArgumentException(
            "%s %s of row %s is %s; expected a finite number."
                .formatted(capitalised(element), i % width, i / width, packed[i]));
      }
    }
    return packed;
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
