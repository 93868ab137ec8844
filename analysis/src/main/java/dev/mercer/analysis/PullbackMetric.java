package dev.mercer.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * How a kernel layer stretches the space around a point. With J the Jacobian of its responses at x,
 * a step h changes them by {@code J h}, of length {@code sqrt(h' M h)}: {@code M = J' J} is the
 * metric of the responses, pulled back to the space that the layer reads.
 *
 * <p>Its rank is the number of directions that the layer sees at x. It is at most {@code min(units,
 * inputs)}; less means that some move of the input changes no response, to first order. Each unit
 * whose hyperplane {@code <x, w> = -b} holds x gives a row of zeros.
 *
 * <p>Immutable.
 */
public final class PullbackMetric {
  private final double[][] metric;
  private final double[] singularValues;
  private final int rank;

  private PullbackMetric(double[][] metric, double[] singularValues, int rank) {
    this.metric = metric;
    this.singularValues = singularValues;
    this.rank = rank;
  }

  /**
   * The metric that belongs to a Jacobian.
   *
   * @param jacobian {@code [units][inputs]}, as {@code KernelLayer.jacobian} gives it at a point
   * @throws ArithmeticException if the singular values cannot be found, as a value is not finite
   */
  public static PullbackMetric of(double[][] jacobian) {
    DMatrixRMaj matrix = new DMatrixRMaj(jacobian);
    DMatrixRMaj metric = new DMatrixRMaj(matrix.numCols, matrix.numCols);
    CommonOps_DDRM.multTransA(matrix, matrix, metric);
    double[] singularValues = singularValues(matrix);
    return new PullbackMetric(
        rows(metric), singularValues, rank(singularValues, matrix.numRows, matrix.numCols));
  }

  /** Of J rather than M, whose small eigenvalues would be squares below the rounding. */
  private static double[] singularValues(DMatrixRMaj matrix) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, false, false);
    if (MatrixFeatures_DDRM.hasUncountable(matrix) || !svd.decompose(matrix.copy())) {
      throw new ArithmeticException(
          "The Jacobian has no singular values: a response or a coordinate is too large.");
    }
    double[] ascending =
        Arrays.stream(svd.getSingularValues())
            .limit(svd.numberOfSingularValues())
            .sorted()
            .toArray();
    return IntStream.range(0, ascending.length)
        .mapToDouble(i -> ascending[ascending.length - 1 - i])
        .toArray();
  }

  /** Counts what is above the rounding of the largest, as is usual. */
  private static int rank(double[] descending, int rows, int columns) {
    double least = Math.max(rows, columns) * Math.ulp(descending[0]);
    int rank = 0;
    while (rank < descending.length && descending[rank] > least) {
      rank++;
    }
    return rank;
  }

  private static double[][] rows(DMatrixRMaj matrix) {
    double[][] rows = new double[matrix.numRows][matrix.numCols];
    for (int i = 0; i < matrix.numRows; i++) {
      System.arraycopy(matrix.data, i * matrix.numCols, rows[i], 0, matrix.numCols);
    }
    return rows;
  }

  /** {@code M = J' J}, {@code [inputs][inputs]}: a copy. */
  public double[][] metric() {
    return Arrays.stream(metric).map(double[]::clone).toArray(double[][]::new);
  }

  /** The singular values of J, the largest first: the lengths of the axes of its ellipsoid. */
  public double[] singularValues() {
    return singularValues.clone();
  }

  /** The number of singular values that are not 0 to within rounding. */
  public int rank() {
    return rank;
  }

  /** The length of a step as the responses see it, to first order: {@code sqrt(h' M h)}. */
  public double length(double[] step) {
    double sum = 0;
    for (int i = 0; i < step.length; i++) {
      for (int j = 0; j < step.length; j++) {
        sum += step[i] * metric[i][j] * step[j];
      }
    }
    return Math.sqrt(Math.max(sum, 0));
  }

  /** As in {@code rank 2 of 4, singular values 3.1 to 0.02}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "rank %d of %d, singular values %.3g to %.3g",
        rank,
        metric.length,
        singularValues[0],
        singularValues[singularValues.length - 1]);
  }
}
