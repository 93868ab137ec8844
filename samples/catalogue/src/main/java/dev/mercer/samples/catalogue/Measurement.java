package dev.mercer.samples.catalogue;

/**
 * A number that was measured, and the one beside it.
 *
 * @param criterion what was measured, and where it must lie
 * @param subject on what: a data set, a shape
 * @param value the number
 * @param baseline what the same is for something else; NaN where there is nothing to compare with
 * @param other what the something else is; empty where there is none
 */
record Measurement(
    Criterion criterion, String subject, double value, double baseline, String other) {

  Measurement {
    if (criterion.bound().comparesWithBaseline() && Double.isNaN(baseline)) {
      throw new IllegalArgumentException(
          "%s is compared with a baseline, and %s has none.".formatted(criterion, subject));
    }
  }

  /** A number that stands alone. */
  static Measurement of(Criterion criterion, String subject, double value) {
    return new Measurement(criterion, subject, value, Double.NaN, "");
  }

  /** Whether the number lies where it must. */
  boolean holds() {
    return criterion.bound().holds(value, baseline);
  }

  /** The limit that it is held against. */
  double limit() {
    return criterion.bound().limit(baseline);
  }
}
