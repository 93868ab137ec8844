package dev.mercer.samples.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * A number as several runs gave it.
 *
 * @param mean over the runs
 * @param low the smallest
 * @param high the largest
 * @param runs how many
 */
record Sample(double mean, double low, double high, int runs) {

  /** The sample of some numbers, at least one. */
  static Sample of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("There is no sample of no numbers.");
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Sample(Arrays.stream(values).average().orElseThrow(), low, high, values.length);
  }

  /** The sample of one number of each run. */
  static <Run> Sample of(Collection<Run> runs, ToDoubleFunction<Run> number) {
    return of(runs.stream().mapToDouble(number).toArray());
  }
}
