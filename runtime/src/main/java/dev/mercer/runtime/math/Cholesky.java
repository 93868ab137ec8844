package dev.mercer.runtime.math;

/**
 * The Cholesky factorisation {@code A = L L'} of a symmetric positive definite matrix, with {@code
 * L} lower triangular: the way to solve {@code A x = b} where A is a Gram matrix with a ridge. It
 * needs no pivoting (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., 10.1).
 *
 * <p>In double and in one order of operations: the same matrix gives the same bits.
 */
public final class Cholesky {
  private final double[][] factor;

  private Cholesky(double[][] factor) {
    this.factor = factor;
  }

  /**
   * Factors a matrix, of which only the lower triangle is read.
   *
   * @throws ArithmeticException if the matrix is not positive definite as far as doubles can tell
   */
  public static Cholesky of(double[][] matrix) {
    double[][] factor = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j] - dot(factor[i], factor[j], j);
        factor[i][j] = i == j ? pivot(rest, i) : rest / factor[j][j];
      }
    }
    return new Cholesky(factor);
  }

  private static double pivot(double square, int row) {
    if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
      throw new ArithmeticException(
          "The matrix is not positive definite: the square of pivot %s is %s."
              .formatted(row, square));
    }
    return Math.sqrt(square);
  }

  /** The solution x of {@code A x = b}: first {@code L z = b}, then {@code L' x = z}. */
  public double[] solve(double... b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - dot(factor[i], x, i)) / factor[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] /= factor[i][i];
      for (int j = 0; j < i; j++) {
        x[j] -= factor[i][j] * x[i];
      }
    }
    return x;
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
