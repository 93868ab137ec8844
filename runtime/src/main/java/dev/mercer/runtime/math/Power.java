package dev.mercer.runtime.math;

/** Whole powers. {@link StrictMath#pow} would give the same bits everywhere too, but allocates. */
public final class Power {
  private Power() {}

  /**
   * {@code base^exponent} by repeated squaring.
   *
   * @param exponent 0 or more
   */
  public static double of(double base, long exponent) {
    double power = 1;
    double square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
