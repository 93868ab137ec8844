package dev.mercer.kernel;

/**
 * How unlike its training rows a network finds a row. Immutable, and so safe from any thread.
 *
 * @param prototype the prototype whose training rows are nearest to it
 * @param distance how far the row is from their mean, in the space that the kernel layer reads
 * @param usual how far these training rows are from their mean themselves (the root mean square)
 * @param pValue the part of calibration rows that are at least as far out, {@code (1 + #{s_i >= s})
 *     / (n + 1)}: for a row like the calibration rows, the probability of a value of at most alpha
 *     is at most alpha
 * @param familiarity the prototype's response in units of its largest, {@code k / S}, from 0 to 1.
 *     It is given for information only, as it does not fall to 0 far away
 */
public record Novelty(
    int prototype, double distance, double usual, double pValue, double familiarity) {
  /**
   * Beyond it the score says only that the rows hardly spread: with a few categories all rows of a
   * prototype may be at one point, and any other point is without end as far out.
   */
  private static final double FAR = 1000;

  /** The outlier score: the distance in units of the usual one. Higher is more outlying. */
  public double score() {
    return distance / usual;
  }

  /**
   * As in {@code 2.3 times as far out as the rows of prototype 5 (p = 0.012)}; from 1000 times on,
   * {@code over 1000 times}.
   */
  @Override
  public String toString() {
    return "%s times as far out as the rows of prototype %s (p = %s)"
        .formatted(
            score() > FAR ? "over " + Digits.of(FAR) : Digits.of(score()),
            prototype,
            Digits.of(pValue));
  }
}
