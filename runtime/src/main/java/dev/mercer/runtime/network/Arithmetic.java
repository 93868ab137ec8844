package dev.mercer.runtime.network;

import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.math.Softplus;

/**
 * The arithmetic on single numbers that generated code does not write out. What it sums and
 * compares are the 16 partial results of a row, element {@code k} in partial {@code k mod 16}.
 */
public final class Arithmetic {
  private static final int PARTIALS = 16;

  private Arithmetic() {}

  /** The sum of the 16 partial sums from {@code values[from]}, in the order of all reductions. */
  public static float sum(float[] values, int from) {
    return Reductions.fold(values, from);
  }

  /** The largest of the 16 values from {@code values[from]}. */
  public static float maximum(float[] values, int from) {
    float largest = values[from];
    for (int i = 1; i < PARTIALS; i++) {
      largest = Math.max(largest, values[from + i]);
    }
    return largest;
  }

  /**
   * The power of two that brings a value near 1. Multiplication by it loses no digit, except among
   * subnormal results.
   */
  public static float powerNear(float value) {
    int exponent = Math.clamp(-Math.getExponent(value), Float.MIN_EXPONENT, -Float.MIN_EXPONENT);
    return Math.scalb(1f, exponent);
  }

  /** {@code softplus(raw)}: the bias or epsilon of a kernel layer. */
  public static float softplus(float raw) {
    return (float) Softplus.of(raw);
  }

  /** The derivative of softplus at {@code raw}. */
  public static float softplusSlope(float raw) {
    return (float) Softplus.slope(Softplus.of(raw));
  }
}
