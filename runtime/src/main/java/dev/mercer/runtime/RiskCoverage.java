package dev.mercer.runtime;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What abstaining buys. The coverage is the part of the rows that is answered, the surest ones
 * first. The risk is the part of wrong answers among these (El-Yaniv and Wiener 2010). Rows of
 * equal confidence are in no order, and their risk is the mean over all orders.
 *
 * <p>Immutable, and so safe from any thread.
 */
public final class RiskCoverage {
  private final double[] risks;

  private RiskCoverage(double[] risks) {
    this.risks = risks;
  }

  /**
   * Judges answers.
   *
   * @param confidences a number for each row, larger for surer ones, such as the probability of the
   *     label or minus an outlier score; none NaN
   * @param right for each row, whether its answer is right
   * @throws IllegalArgumentException if there are no rows, not as many of each, or a confidence is
   *     NaN
   */
  public static RiskCoverage of(double[] confidences, boolean[] right) {
    int rows = confidences.length;
    if (rows == 0 || right.length != rows) {
      throw new IllegalArgumentException(
          "%s confidences with %s answers; expected as many of each, and at least one."
              .formatted(rows, right.length));
    }
    for (int row = 0; row < rows; row++) {
      if (Double.isNaN(confidences[row])) {
        throw new IllegalArgumentException("The confidence of row %s is NaN.".formatted(row));
      }
    }
    int[] surest =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> -confidences[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] risks = new double[rows];
    int wrong = 0;
    for (int from = 0, to; from < rows; from = to) {
      int wrongHere = 0;
      for (to = from; to < rows && confidences[surest[to]] == confidences[surest[from]]; to++) {
        wrongHere += right[surest[to]] ? 0 : 1;
      }
      for (int rank = from; rank < to; rank++) {
        double expected = wrongHere * ((rank + 1 - from) / (double) (to - from));
        risks[rank] = (wrong + expected) / (rank + 1);
      }
      wrong += wrongHere;
    }
    return new RiskCoverage(risks);
  }

  /** The number of rows. */
  public int size() {
    return risks.length;
  }

  /**
   * The part of wrong answers among the surest rows.
   *
   * @param rows how many rows are answered, from 1 to {@code size()}
   * @throws IllegalArgumentException if it is not
   */
  public double risk(int rows) {
    if (rows < 1 || rows > risks.length) {
      throw new IllegalArgumentException(
          "The risk of %s rows; expected 1 to %s.".formatted(rows, risks.length));
    }
    return risks[rows - 1];
  }

  /**
   * The area under the curve, which is the mean risk over all coverages (AURC; Geifman and El-Yaniv
   * 2017). It is small for a model that errs little, and knows where.
   */
  public double area() {
    return IntStream.range(0, risks.length).mapToDouble(i -> risks[i] / risks.length).sum();
  }

  /** As in {@code risk 0.012 at coverage 0.5, 0.027 at 0.9, 0.041 at 1; area 0.009}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "risk %.3f at coverage 0.5, %.3f at 0.9, %.3f at 1; area %.3f",
        at(0.5),
        at(0.9),
        at(1),
        area());
  }

  private double at(double coverage) {
    return risks[(int) Math.ceil(coverage * risks.length) - 1];
  }
}
