package dev.mercer.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The scores of a regression. */
final class Regression extends Evaluation {
  private final int size;
  private final List<String> names;
  private final double[] rmse;
  private final double[] r2;

  /**
   * @param values what the model answers, a row for each weight, row-major
   * @param targets what it should answer, likewise
   */
  Regression(List<String> names, float[] values, float[] targets, double[] weights) {
    super("a regression: it has rmse() and r2()");
    this.size = weights.length;
    this.names = names;
    this.rmse = new double[names.size()];
    this.r2 = new double[names.size()];
    for (int output = 0; output < rmse.length; output++) {
      double[] value = column(values, output);
      double[] target = column(targets, output);
      double error = meanSquaredDifference(value, target, weights);
      double variance = variance(target, weights);
      rmse[output] = StrictMath.sqrt(error);
      r2[output] = variance > 0 ? 1 - error / variance : Double.NaN;
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double[] rmse() {
    return rmse.clone();
  }

  @Override
  public double[] r2() {
    return r2.clone();
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

  private double[] column(float[] rows, int output) {
    double[] column = new double[size];
    for (int row = 0; row < size; row++) {
      column[row] = rows[row * names.size() + output];
    }
    return column;
  }

  /** About the mean, in two passes: one pass loses its digits where the mean is large. */
  private static double variance(double[] target, double[] weights) {
    double[] means = new double[target.length];
    Arrays.fill(means, mean(target, weights));
    return meanSquaredDifference(target, means, weights);
  }

  private static double meanSquaredDifference(double[] a, double[] b, double[] weights) {
    double[] squares = new double[a.length];
    for (int row = 0; row < a.length; row++) {
      squares[row] = (a[row] - b[row]) * (a[row] - b[row]);
    }
    return mean(squares, weights);
  }
}
