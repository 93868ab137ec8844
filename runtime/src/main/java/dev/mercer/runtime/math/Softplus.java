package dev.mercer.runtime.math;

/**
 * {@code softplus(raw) = log(1 + e^raw)}, by which a kernel layer keeps its bias and epsilon
 * positive. In double, so that the float it is rounded to is right to the last digit.
 */
public final class Softplus {
  private Softplus() {}

  /** {@code log(1 + e^raw)}; written so that neither end overflows or loses its digits. */
  public static double of(double raw) {
    return Math.max(raw, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(raw)));
  }

  /** The raw value whose softplus is {@code value}, which is positive: {@code log(e^value - 1)}. */
  public static double inverse(double value) {
    // log(e^v - 1) = v + log(1 - e^-v): expm1 keeps the digits of a small value, e^-v does not
    // overflow for a large one.
    return value + StrictMath.log(-StrictMath.expm1(-value));
  }

  /** The derivative of softplus by raw, where softplus is {@code value}: {@code 1 - e^-value}. */
  public static double slope(double value) {
    return -StrictMath.expm1(-value);
  }
}
