package dev.mercer.samples.catalogue;

/**
 * Where a number must lie: not on the wrong side of {@code constant + factor * baseline}.
 *
 * @param upper whether the number may not be above the limit; else not below
 * @param constant the part of the limit that does not depend on the baseline
 * @param factor how much of the baseline is in the limit; 0 where there is none
 */
record Bound(boolean upper, double constant, double factor) {
  /** A number on the limit is not beyond it, however the sums were rounded. */
  private static final double SLACK = 1e-12;

  static Bound atMost(double limit) {
    return new Bound(true, limit, 0);
  }

  static Bound atLeast(double limit) {
    return new Bound(false, limit, 0);
  }

  /** At least the baseline and a margin, which is negative where the number may be below it. */
  static Bound atLeastBaselineAnd(double margin) {
    return new Bound(false, margin, 1);
  }

  static Bound atMostBaselineTimes(double factor) {
    return new Bound(true, 0, factor);
  }

  boolean comparesWithBaseline() {
    return factor != 0;
  }

  /**
   * The limit itself.
   *
   * @param baseline of no account where nothing is compared with it
   */
  double limit(double baseline) {
    return comparesWithBaseline() ? constant + factor * baseline : constant;
  }

  /** Whether a number lies where it must; NaN lies nowhere. */
  boolean holds(double value, double baseline) {
    double difference = value - limit(baseline);
    return upper ? difference <= SLACK : difference >= -SLACK;
  }
}
