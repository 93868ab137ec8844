package dev.mercer.runtime;

import dev.mercer.runtime.math.Reductions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The scores of a regression.
 *
 * @param size the number of rows
 * @param names the names of the outputs
 * @param rmse one for each output
 * @param r2 one for each output
 * @param mae one for each output
 */
record Regression(int size, List<String> names, double[] rmse, double[] r2, double[] mae)
    implements Scores {

  /**
   * Judges values.
   *
   * @param values what the model answers, a row for each weight, row-major
   * @param targets what it should answer, likewise
   */
  static Regression of(List<String> names, float[] values, float[] targets, double[] weights) {
    double[] rmse = new double[names.size()];
    double[] r2 = new double[names.size()];
    double[] mae = new double[names.size()];
    for (int output = 0; output < rmse.length; output++) {
      double[] value = column(values, output, names.size(), weights.length);
      double[] target = column(targets, output, names.size(), weights.length);
      double error = meanSquaredDifference(value, target, weights);
      double variance = variance(target, weights);
      rmse[output] = StrictMath.sqrt(error);
      r2[output] = variance > 0 ? 1 - error / variance : Double.NaN;
      Arrays.setAll(value, row -> Math.abs(value[row] - target[row]));
      mae[output] = Reductions.mean(value, weights);
    }
    return new Regression(weights.length, names, rmse, r2, mae);
  }

  /** A line for each output, in columns. */
  @Override
  public String toString() {
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%d rows\n", size));
    table.append(String.format(Locale.ROOT, "%" + width + "s %12s %8s\n", "", "RMSE", "R2"));
    for (int output = 0; output < rmse.length; output++) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-" + width + "s %12.6g %8.4f\n",
              names.get(output),
              rmse[output],
              r2[output]));
    }
    return table.toString();
  }

  private static double[] column(float[] rows, int output, int outputs, int count) {
    double[] column = new double[count];
    for (int row = 0; row < count; row++) {
      column[row] = rows[row * outputs + output];
    }
    return column;
  }

  /** About the mean, in two passes: one pass loses its digits where the mean is large. */
  private static double variance(double[] target, double[] weights) {
    double[] means = new double[target.length];
    Arrays.fill(means, Reductions.mean(target, weights));
    return meanSquaredDifference(target, means, weights);
  }

  private static double meanSquaredDifference(double[] a, double[] b, double[] weights) {
    double[] squares = new double[a.length];
    for (int row = 0; row < a.length; row++) {
      squares[row] = (a[row] - b[row]) * (a[row] - b[row]);
    }
    return Reductions.mean(squares, weights);
  }
}
