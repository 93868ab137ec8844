package dev.mercer.runtime;

import dev.mercer.runtime.math.Reductions;
import java.util.Locale;

/**
 * A mean over the folds of a cross-validation, with its standard error: of the scores of one
 * declaration, or of the differences between two that learnt and were judged on the same rows.
 *
 * <p>The error is the corrected one of Nadeau and Bengio, "Inference for the generalization error",
 * Machine Learning 52, 2003: the variance of the mean of {@code k} folds is taken as {@code (1/k +
 * test/training) s^2}, with {@code s^2} the sample variance over the folds and {@code
 * test/training} the rows that a fold is judged on for each that it learns. The usual {@code s^2/k}
 * is too small, as folds share most of their training rows, and no unbiased estimate exists (Bengio
 * and Grandvalet, "No unbiased estimator of the variance of k-fold cross-validation", JMLR 5,
 * 2004).
 *
 * @param mean the mean
 * @param error its standard error: 0 or more
 * @param folds how many folds it is of
 */
public record FoldMean(double mean, double error, int folds) {

  static FoldMean of(double[] values, double testShare) {
    int folds = values.length;
    double mean = Reductions.sum(values, 0, folds) / folds;
    double[] squares = new double[folds];
    for (int fold = 0; fold < folds; fold++) {
      squares[fold] = (values[fold] - mean) * (values[fold] - mean);
    }
    double variance = Reductions.sum(squares, 0, folds) / (folds - 1);
    return new FoldMean(mean, StrictMath.sqrt((1.0 / folds + testShare) * variance), folds);
  }

  /**
   * Student's t: the mean in units of its error, to be compared with the distribution of {@code
   * folds - 1} degrees of freedom. Infinite where only the error is 0, NaN where the mean is too.
   */
  public double t() {
    return mean / error;
  }

  /** As in {@code 0.9533 +- 0.0127}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.4g +- %.2g", mean, error);
  }
}
