package dev.mercer.samples.catalogue;

import java.util.Collection;

/** What measurements say of a claim. The order is that of the page: failures first. */
enum Verdict {
  DOES_NOT_HOLD("does not hold"),
  IN_PART("holds in part"),
  HOLDS("holds");

  /** A claim of which less than this part is borne out does not hold. */
  private static final double LEAST_PART = 0.5;

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As the page says it. */
  String words() {
    return words;
  }

  /**
   * The verdict on a claim.
   *
   * @param measurements at least one
   */
  static Verdict of(Collection<Measurement> measurements) {
    if (measurements.isEmpty()) {
      throw new IllegalArgumentException("There is no verdict without a measurement.");
    }
    long held = measurements.stream().filter(Measurement::holds).count();
    if (held == measurements.size()) {
      return HOLDS;
    }
    return held < LEAST_PART * measurements.size() ? DOES_NOT_HOLD : IN_PART;
  }
}
