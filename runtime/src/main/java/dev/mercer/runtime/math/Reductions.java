package dev.mercer.runtime.math;

/**
 * Sums in one fixed order: element k goes to partial sum {@code k mod 16}, and the partial sums are
 * folded by halves, (i, i+8), (i, i+4), (i, i+2), (i, i+1). It is the order of a vector loop at any
 * width up to 16 lanes, so that generated code reaches the same bits on every backend.
 */
public final class Reductions {
  private static final int PARTIALS = 16;

  private Reductions() {}

  /** The sum of {@code values[from .. from + length)}. */
  public static float sum(float[] values, int from, int length) {
    float[] partials = new float[PARTIALS];
    for (int k = 0; k < length; k++) {
      partials[k % PARTIALS] += values[from + k];
    }
    return fold(partials);
  }

  /** The sum of squares of {@code values[from .. from + length)}. */
  public static float sumOfSquares(float[] values, int from, int length) {
    return dot(values, from, values, from, length);
  }

  /**
   * The inner product of {@code a[aFrom .. aFrom + length)} and {@code b[bFrom .. bFrom + length)}.
   */
  public static float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
    float[] partials = new float[PARTIALS];
    for (int k = 0; k < length; k++) {
      partials[k % PARTIALS] = Math.fma(a[aFrom + k], b[bFrom + k], partials[k % PARTIALS]);
    }
    return fold(partials);
  }

  /**
   * The squared distance between {@code a[aFrom .. aFrom + length)} and {@code b[bFrom .. bFrom +
   * length)}.
   */
  public static float squaredDistance(float[] a, int aFrom, float[] b, int bFrom, int length) {
    float[] partials = new float[PARTIALS];
    for (int k = 0; k < length; k++) {
      float difference = a[aFrom + k] - b[bFrom + k];
      partials[k % PARTIALS] = Math.fma(difference, difference, partials[k % PARTIALS]);
    }
    return fold(partials);
  }

  /** The sum of {@code values[from .. from + length)} in double. */
  public static double sum(double[] values, int from, int length) {
    double[] partials = new double[PARTIALS];
    for (int k = 0; k < length; k++) {
      partials[k % PARTIALS] += values[from + k];
    }
    for (int half = PARTIALS / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        partials[i] += partials[i + half];
      }
    }
    return partials[0];
  }

  /** The mean of {@code values} by {@code weights}, of which one is above 0. */
  public static double mean(double[] values, double[] weights) {
    double[] products = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      products[i] = weights[i] * values[i];
    }
    return sum(products, 0, products.length) / sum(weights, 0, weights.length);
  }

  private static float fold(float[] partials) {
    return fold(partials, 0);
  }

  /** The sum of the 16 partial sums from {@code partials[from]}, which keep their values. */
  public static float fold(float[] partials, int from) {
    return half(partials, from) + half(partials, from + 1);
  }

  /** The sum of the even ones, or of the odd ones, from {@code from}. */
  private static float half(float[] partials, int from) {
    return quarter(partials, from) + quarter(partials, from + 2);
  }

  /** The sum of every fourth, from {@code from}. */
  private static float quarter(float[] partials, int from) {
    return (partials[from] + partials[from + 8]) + (partials[from + 4] + partials[from + 12]);
  }
}
