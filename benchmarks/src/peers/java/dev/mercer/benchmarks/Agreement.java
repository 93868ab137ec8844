package dev.mercer.benchmarks;

import java.util.Locale;

/** That contestants compute the same: a fast wrong answer is no contest. */
final class Agreement {
  private static final double TOLERANCE = 1e-3;

  private Agreement() {}

  /**
   * @throws IllegalStateException if an output differs by more than a thousandth of the largest
   */
  static void require(String peer, float[] ours, float[] theirs) {
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < ours.length; i++) {
      largest = Math.max(largest, Math.abs(ours[i]));
      difference = Math.max(difference, Math.abs(ours[i] - theirs[i]));
    }
    if (!(difference <= TOLERANCE * largest)) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s differs by %g where the largest output is %g.", peer, difference, largest));
    }
  }
}
