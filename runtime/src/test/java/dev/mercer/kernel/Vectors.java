package dev.mercer.kernel;

/** Vectors in the tests' formulas. */
public final class Vectors {
  private Vectors() {}

  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  public static double[] scaled(double[] a, double factor) {
    return plus(new double[a.length], factor, a);
  }

  /** {@code a + factor b} */
  public static double[] plus(double[] a, double factor, double[] b) {
    double[] sum = a.clone();
    for (int k = 0; k < a.length; k++) {
      sum[k] += factor * b[k];
    }
    return sum;
  }

  /** {@code v' M v} */
  public static double form(double[][] matrix, double[] v) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * dot(matrix[i], v);
    }
    return sum;
  }
}
