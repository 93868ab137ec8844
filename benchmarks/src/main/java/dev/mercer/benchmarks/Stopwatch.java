package dev.mercer.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Times contestants in one JVM. They take turns, so that whatever slows the machine for a while
 * slows all of them, and each gets the median of its turns.
 */
final class Stopwatch {
  private static final int TURNS = 15;
  private static final long TURN_NANOS = 30_000_000;

  /** Before a turn: the threads of the others spin for a while before they sleep. */
  private static final long REST_MILLIS = 20;

  private static final long PATIENCE_NANOS = 1_000_000_000;
  private static final double IMPROVEMENT = 0.95;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Stopwatch() {}

  /** The seconds that a call of each takes once it is warm. */
  static double[] seconds(Runnable... contestants) {
    int[] calls = new int[contestants.length];
    // Twice: when another contestant arrives, HotSpot gives up code that had known only the first.
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < contestants.length; i++) {
        calls[i] = warmUp(contestants[i]);
      }
    }
    double[][] turns = new double[contestants.length][TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = 0; i < contestants.length; i++) {
        rest();
        turns[i][turn] = nanos(contestants[i], calls[i]) / 1e9 / calls[i];
      }
    }
    double[] seconds = new double[contestants.length];
    for (int i = 0; i < contestants.length; i++) {
      seconds[i] = Summary.median(turns[i]);
    }
    return seconds;
  }

  /**
   * Warms a contestant up, until it has not become faster for a while; answers how many calls fill
   * a turn. The while is counted in processor time: on a busy machine the compiler needs longer.
   */
  private static int warmUp(Runnable contestant) {
    double best = Double.MAX_VALUE;
    long improved = PROCESS.getProcessCpuTime();
    int calls = 1;
    while (PROCESS.getProcessCpuTime() - improved < PATIENCE_NANOS) {
      double nanos = Math.max(1, nanos(contestant, calls)) / (double) calls;
      if (nanos < IMPROVEMENT * best) {
        best = nanos;
        improved = PROCESS.getProcessCpuTime();
      }
      // At most doubled, so that no single call decides.
      calls = (int) Math.clamp(TURN_NANOS / nanos, 1, 2.0 * calls);
    }
    // Of the best, not of the last, which something may have held up: a turn of a few calls after a
    // rest would time the rest.
    return (int) Math.max(1, TURN_NANOS / best);
  }

  private static void rest() {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("A measurement was interrupted.", interrupted);
    }
  }

  /**
   * A short method that is called often: it is compiled as a whole, not in the middle of a loop.
   */
  private static long nanos(Runnable contestant, int calls) {
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      contestant.run();
    }
    return System.nanoTime() - start;
  }
}
