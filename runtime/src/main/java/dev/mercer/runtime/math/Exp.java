package dev.mercer.runtime.math;

/**
 * {@code e^x} in float, within 1 ulp, by operations that every machine rounds alike. A vector form
 * that does the same operations lane by lane gives the same bits.
 *
 * <p>{@code x = n ln 2 + r} with {@code |r| <= ln 2 / 2}; a polynomial gives {@code e^r}, and
 * {@code 2^n} is built from bits.
 */
public final class Exp {
  /** Below it the result is 0: it is less than half of the smallest subnormal. */
  private static final float LOWEST = -104f;

  /** Above it the result is infinite: the largest float is {@code e^88.72}. */
  private static final float HIGHEST = 89f;

  private static final float LOG2_E = 0x1.715476p0f;

  /** ln 2 in two parts, the first short enough for {@code n * LN2_HIGH} to be exact. */
  private static final float LN2_HIGH = 0x1.62ep-1f;

  private static final float LN2_LOW = 0x1.0bfbe8p-15f;

  /**
   * 1.5 * 2^23: adding it leaves no bits for a fraction, so that the sum is rounded to the nearest
   * integer.
   */
  private static final float ROUND = 0x1.8p23f;

  /**
   * (e^r - 1 - r) / r^2 on [-ln 2 / 2, ln 2 / 2], of least maximum error (3e-9 of e^r); from r^0
   * upwards.
   */
  private static final float C0 = 0x1.fffffcp-2f;

  private static final float C1 = 0x1.555492p-3f;
  private static final float C2 = 0x1.5558f2p-5f;
  private static final float C3 = 0x1.123a20p-7f;
  private static final float C4 = 0x1.6a23d0p-10f;

  private Exp() {}

  /**
   * {@code e^x}: 0 at negative infinity, infinity from 88.73 upwards, correct among subnormals, NaN
   * for NaN.
   */
  public static float of(float x) {
    float bounded = Math.min(Math.max(x, LOWEST), HIGHEST);
    float n = Math.fma(bounded, LOG2_E, ROUND) - ROUND;
    float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, bounded));
    float tail = Math.fma(Math.fma(Math.fma(Math.fma(C4, r, C3), r, C2), r, C1), r, C0);
    float exponential = 1 + Math.fma(r * r, tail, r);
    // 2^n in two factors, as n reaches from -150 to 128 and the exponent of a float only from -126
    // to 127.
    int half = (int) n >> 1;
    return exponential * power(half) * power((int) n - half);
  }

  /** {@code 2^n} for n from -126 to 127. */
  private static float power(int n) {
    return Float.intBitsToFloat(n + 127 << 23);
  }
}
