package dev.mercer.runtime.math;

/** Vectors of doubles, of the same length. Sums run in order. */
public final class Vectors {
  private Vectors() {}

  /** {@code <x,y>}. */
  public static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }

  /** {@code ||x - y||^2}. */
  public static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      double difference = x[k] - y[k];
      sum += difference * difference;
    }
    return sum;
  }
}
