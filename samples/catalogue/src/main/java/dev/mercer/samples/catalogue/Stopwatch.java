package dev.mercer.samples.catalogue;

import java.util.Arrays;
import java.util.function.Function;

/** Takes times. */
final class Stopwatch {
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 101;

  /** Keeps what is timed from being left out. */
  @SuppressWarnings("unused")
  private static volatile Object last;

  private Stopwatch() {}

  /** The median over many rounds of the time that one pass over all rows takes. */
  static double medianSeconds(float[][] rows, Function<float[], ?> action) {
    double[] seconds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (float[] row : rows) {
        last = action.apply(row);
      }
      if (round >= 0) {
        seconds[round] = (System.nanoTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }
}
