package dev.mercer.samples.catalogue;

import java.util.Optional;

/**
 * A number that was measured, and the one beside it.
 *
 * @param criterion what was measured, and where it must lie
 * @param subject on what: a data set, a shape
 * @param sample the number: its mean over runs is judged
 * @param baseline what stands beside it, if anything
 */
record Measurement(
    Criterion criterion, String subject, Sample sample, Optional<Baseline> baseline) {

  /**
   * What a number is compared with.
   *
   * @param value the same number for something else
   * @param name what that is
   */
  record Baseline(double value, String name) {}

  Measurement {
    if (criterion.bound().comparesWithBaseline() && baseline.isEmpty()) {
      throw new IllegalArgumentException(
          "%s is compared with a baseline, and %s has none.".formatted(criterion, subject));
    }
  }

  /** A number that stands alone. */
  static Measurement of(Criterion criterion, String subject, double number) {
    return of(criterion, subject, Sample.of(number));
  }

  /** A number of several runs that stands alone. */
  static Measurement of(Criterion criterion, String subject, Sample sample) {
    return new Measurement(criterion, subject, sample, Optional.empty());
  }

  /** A number of several runs beside that of something else. */
  static Measurement of(
      Criterion criterion, String subject, Sample sample, double baseline, String name) {
    return new Measurement(criterion, subject, sample, Optional.of(new Baseline(baseline, name)));
  }

  /** Whether the number lies where it must. */
  boolean holds() {
    return criterion.bound().holds(sample.mean(), compared());
  }

  /** The limit that it is held against. */
  double limit() {
    return criterion.bound().limit(compared());
  }

  private double compared() {
    return baseline.map(Baseline::value).orElse(Double.NaN);
  }
}
