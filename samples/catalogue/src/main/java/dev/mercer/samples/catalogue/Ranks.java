package dev.mercer.samples.catalogue;

import java.util.Arrays;

/** Whether two numbers grow together, whatever their scales. */
final class Ranks {
  private Ranks() {}

  /** Spearman's rank correlation: 1 where one grows with the other, -1 where it falls. */
  static double correlation(double[] first, double[] second) {
    double[] a = ranks(first);
    double[] b = ranks(second);
    double mean = (a.length - 1) / 2.0;
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - mean) * (b[i] - mean);
      ofA += (a[i] - mean) * (a[i] - mean);
      ofB += (b[i] - mean) * (b[i] - mean);
    }
    return ofA == 0 || ofB == 0 ? 0 : both / Math.sqrt(ofA * ofB);
  }

  /** The rank of each value; equal ones have the mean of theirs. */
  private static double[] ranks(double[] values) {
    return Arrays.stream(values)
        .map(
            value -> {
              long below = Arrays.stream(values).filter(other -> other < value).count();
              long same = Arrays.stream(values).filter(other -> other == value).count();
              return below + (same - 1) / 2.0;
            })
        .toArray();
  }

  /** The median; of an even number the upper one. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
