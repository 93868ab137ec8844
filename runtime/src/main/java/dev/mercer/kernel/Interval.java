package dev.mercer.kernel;

/**
 * Where a value probably is, in the user's units; both ends belong to it.
 *
 * @param lower the lower end
 * @param upper the upper end, at least as high
 */
public record Interval(double lower, double upper) {

  /** Whether a value is in it. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  /** How wide it is. */
  public double width() {
    return upper - lower;
  }

  /** As in {@code 24.1 to 41.3}. */
  @Override
  public String toString() {
    return "%s to %s".formatted(Digits.of(lower), Digits.of(upper));
  }
}
