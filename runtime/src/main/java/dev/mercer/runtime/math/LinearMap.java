package dev.mercer.runtime.math;

/**
 * {@code y = A x + c}.
 *
 * @param weights A, a row for each output
 * @param bias c
 */
public record LinearMap(double[][] weights, double[] bias) {

  public double[] of(double... x) {
    double[] y = bias.clone();
    for (int output = 0; output < y.length; output++) {
      double[] row = weights[output];
      for (int k = 0; k < row.length; k++) {
        y[output] += row[k] * x[k];
      }
    }
    return y;
  }
}
