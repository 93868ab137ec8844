package dev.mercer.samples.catalogue;

import java.util.Collection;

/** What measurements say of a claim. The order is that of the page: failures first. */
enum Verdict {
  DOES_NOT_HOLD("does not hold", "do not hold", "fails"),
  IN_PART("holds in part", "hold in part", "partial"),
  HOLDS("holds", "hold", "holds");

  /** A claim of which less than this part is borne out does not hold. */
  private static final double LEAST_PART = 0.5;

  private final String words;
  private final String plural;
  private final String style;

  Verdict(String words, String plural, String style) {
    this.words = words;
    this.plural = plural;
    this.style = style;
  }

  /** As the page says it of one claim. */
  String words() {
    return words;
  }

  /** As the page says it of some claims. */
  String in(long count) {
    return count == 1 ? words : plural;
  }

  /** The class of its colour in the style sheet. */
  String style() {
    return style;
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
