package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.saved.IntervalState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * How far off a regression is on rows that it has not seen.
 *
 * @param ascending for each output the absolute errors of the rows, sorted
 */
record Errors(double[][] ascending) {

  static Errors of(Model model, Dataset rows) {
    if (rows.labelled()) {
      throw new IllegalArgumentException(
          "The data set has labels; intervals are those of a regression, and want target values. For a classifier there is Abstention.");
    }
    Evaluation.of(model, rows);
    double[][] errors = new double[model.outputSize()][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      float[] values = model.outputs(rows.row(row));
      float[] targets = rows.target(row);
      for (int output = 0; output < errors.length; output++) {
        errors[output][row] = Math.abs((double) targets[output] - values[output]);
      }
    }
    for (double[] each : errors) {
      Arrays.sort(each);
    }
    return new Errors(errors);
  }

  /**
   * The least error, {@code ceil((n + 1) confidence)} in rank, that is at least as large as that of
   * a fresh row with the probability that is asked for: if the fresh row and the n others are
   * exchangeable, each rank of its error is as likely as the others.
   */
  IntervalState at(double confidence) {
    int count = ascending[0].length;
    // As a decimal it is what the user wrote: 20 * 0.9 is 18, not a little more.
    BigDecimal part = BigDecimal.valueOf(confidence);
    int rank = ceiling(part.multiply(BigDecimal.valueOf(count + 1)));
    if (rank > count) {
      int least = part.divide(BigDecimal.ONE.subtract(part), 0, RoundingMode.CEILING).intValue();
      throw new IllegalArgumentException(
          "There are %s calibration rows; intervals of a confidence of %s take at least %s: with fewer no error would be large enough."
              .formatted(count, confidence, least));
    }
    return new IntervalState(
        confidence,
        count,
        Arrays.stream(ascending).mapToDouble(errors -> errors[rank - 1]).toArray());
  }

  private static int ceiling(BigDecimal value) {
    return value.setScale(0, RoundingMode.CEILING).intValueExact();
  }
}
