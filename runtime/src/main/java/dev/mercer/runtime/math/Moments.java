package dev.mercer.runtime.math;

import java.util.function.IntPredicate;

/**
 * The weighted mean and variance of one column of rows, summed in double in the order of the rows.
 *
 * @param mean the mean, as the float in which it is stored
 * @param variance the mean squared difference from it: exactly 0 for a column that does not vary
 */
public record Moments(float mean, double variance) {

  /**
   * @param values rows of {@code stride} values; the column is the one at {@code column}
   */
  public static Moments of(float[] values, int column, int stride, float[] weights) {
    return of(values, column, stride, weights, row -> true);
  }

  /**
   * The moments of the rows that are counted: 0 if none of them has a weight.
   *
   * @param values rows of {@code stride} values; the column is the one at {@code column}
   */
  public static Moments of(
      float[] values, int column, int stride, float[] weights, IntPredicate counted) {
    double total = 0;
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      if (counted.test(row)) {
        total += weights[row];
        sum += (double) weights[row] * values[row * stride + column];
      }
    }
    if (total == 0) {
      return new Moments(0, 0);
    }
    float mean = (float) (sum / total);
    double squares = 0;
    for (int row = 0; row < weights.length; row++) {
      if (counted.test(row)) {
        double difference = (double) values[row * stride + column] - mean;
        squares += weights[row] * difference * difference;
      }
    }
    return new Moments(mean, squares / total);
  }

  /** The standard deviation to divide by: 1 where the column does not vary. */
  public float scale() {
    float deviation = (float) StrictMath.sqrt(variance);
    return deviation >= Float.MIN_NORMAL ? deviation : 1;
  }
}
