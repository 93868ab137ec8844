package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import java.util.Arrays;
import java.util.Optional;

/**
 * Values of a feature that lie so far from all others that they look like a mistake, or like a
 * number that stands for a missing one: -999, for instance.
 *
 * @param column the feature
 * @param value the farthest of them
 * @param count how many rows have one
 * @param low where most values lie, from
 * @param high where most values lie, to
 */
record Outlier(Column column, float value, int count, float low, float high) {
  /** Among fewer rows nobody can tell what is usual. */
  private static final int FEWEST = 20;

  /** The part of the rows, at each end, of which one may be an outlier. */
  private static final double PART = 0.01;

  /** A median of so many rows is as good as that of all. */
  private static final int LOOKED_AT = 5000;

  /**
   * An outlier is farther from where most values lie than this many times their whole range. Long
   * tails, as of incomes and populations, stay below it.
   */
  private static final double RANGES = 20;

  /**
   * Without it no value can be so far out: if one part in a hundred lies 20 ranges away, the
   * farthest is at least 9 deviations from the mean.
   */
  private static final double DEVIATIONS = 5;

  /** The outliers of a feature, if it has any. */
  static Optional<Outlier> of(Column column, Examples examples) {
    double farthest = Math.max(column.most() - column.mean(), column.mean() - column.least());
    if (examples.count() < FEWEST || farthest <= DEVIATIONS * column.deviation()) {
      return Optional.empty();
    }
    float[] sorted = sample(column, examples);
    int last = sorted.length - 1;
    // In a feature that has the same value in half of the rows, whatever differs is far away.
    if (sorted[last / 4] == sorted[last - last / 4]) {
      return Optional.empty();
    }
    int cut = Math.max(1, (int) (PART * sorted.length));
    float low = sorted[cut];
    float high = sorted[last - cut];
    double reach = RANGES * ((double) high - low);
    if (column.least() >= low - reach && column.most() <= high + reach) {
      return Optional.empty();
    }
    float value =
        low - (double) column.least() > column.most() - (double) high
            ? column.least()
            : column.most();
    int count = 0;
    for (int row = 0; row < examples.count(); row++) {
      float each = examples.features()[row * examples.inputSize() + column.index()];
      if (examples.weights()[row] > 0 && (each < low - reach || each > high + reach)) {
        count++;
      }
    }
    return Optional.of(new Outlier(column, value, count, low, high));
  }

  private static float[] sample(Column column, Examples examples) {
    int step = Math.max(1, examples.count() / LOOKED_AT);
    float[] values = new float[examples.count()];
    int size = 0;
    for (int row = 0; row < examples.count(); row += step) {
      if (examples.weights()[row] > 0) {
        values[size] = examples.features()[row * examples.inputSize() + column.index()];
        size++;
      }
    }
    float[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
