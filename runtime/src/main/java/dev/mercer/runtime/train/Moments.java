package dev.mercer.runtime.train;

/**
 * The weighted mean and variance of one column of rows, summed in double in the order of the rows.
 *
 * @param mean the mean, as the float in which it is stored
 * @param variance the mean squared difference from it: exactly 0 for a column that does not vary
 */
record Moments(float mean, double variance) {

  /**
   * @param values rows of {@code stride} values; the column is the one at {@code column}
   */
  static Moments of(float[] values, int column, int stride, float[] weights) {
    double total = 0;
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      total += weights[row];
      sum += (double) weights[row] * values[row * stride + column];
    }
    float mean = (float) (sum / total);
    double squares = 0;
    for (int row = 0; row < weights.length; row++) {
      double difference = (double) values[row * stride + column] - mean;
      squares += weights[row] * difference * difference;
    }
    return new Moments(mean, squares / total);
  }

  /** The standard deviation to divide by: 1 where the column does not vary. */
  float scale() {
    float deviation = (float) StrictMath.sqrt(variance);
    return deviation >= Float.MIN_NORMAL ? deviation : 1;
  }
}
