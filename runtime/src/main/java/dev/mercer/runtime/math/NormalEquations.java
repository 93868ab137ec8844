package dev.mercer.runtime.math;

import java.util.Arrays;

/**
 * The normal equations of a linear least-squares fit: the weighted means and the scatter of
 * features and targets taken together. It is all that a fit has to know of the rows, and all that
 * it takes to judge one: rows pass by once and are not kept.
 *
 * <p>The scatter is that around the mean so far, corrected as the mean moves (Welford 1962, West
 * 1979): a sum of squares from which the squared mean is subtracted would lose its digits.
 */
public final class NormalEquations {
  private final int features;
  private final int outputs;
  private final double[] mean;

  /**
   * The lower triangle of the sum of {@code w (z - mean)(z - mean)'}, for z = (features, targets).
   */
  private final double[][] scatter;

  private double weight;

  public NormalEquations(int features, int outputs) {
    this.features = features;
    this.outputs = outputs;
    this.mean = new double[features + outputs];
    this.scatter = new double[features + outputs][];
    for (int i = 0; i < scatter.length; i++) {
      scatter[i] = new double[i + 1];
    }
  }

  /**
   * Adds a row.
   *
   * @param rowWeight how often the row counts: finite, not negative
   */
  public void add(double[] rowFeatures, double[] targets, double rowWeight) {
    if (rowWeight == 0) {
      return;
    }
    double[] change = new double[mean.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = (i < features ? rowFeatures[i] : targets[i - features]) - mean[i];
    }
    double share = rowWeight / (weight + rowWeight);
    for (int i = 0; i < change.length; i++) {
      mean[i] += share * change[i];
      double factor = weight * share * change[i];
      double[] row = scatter[i];
      for (int j = 0; j <= i; j++) {
        row[j] += factor * change[j];
      }
    }
    weight += rowWeight;
  }

  /**
   * The map that minimises {@code sum w ||y - A x - c||^2 + lambda ||A||^2}: ridge regression
   * (Hoerl and Kennard 1970). The bias c is not penalised.
   *
   * @param ridge lambda in units of the mean scatter of a feature, above 0: so it means the same in
   *     any units, and for any number of rows
   */
  public LinearMap ridge(double ridge) {
    double[][] normal = new double[features][];
    double trace = 0;
    for (int i = 0; i < features; i++) {
      normal[i] = scatter[i].clone();
      trace += normal[i][i];
    }
    // Constant features have no scatter, and then any penalty gives the weight 0.
    double penalty = trace == 0 ? 1 : ridge * trace / features;
    for (int i = 0; i < features; i++) {
      normal[i][i] += penalty;
    }
    Cholesky factor = Cholesky.of(normal);
    double[][] weights = new double[outputs][];
    double[] bias = new double[outputs];
    for (int output = 0; output < outputs; output++) {
      double[] row = factor.solve(Arrays.copyOf(scatter[features + output], features));
      weights[output] = row;
      bias[output] = mean[features + output] - dot(row, mean);
    }
    return new LinearMap(weights, bias);
  }

  /**
   * The mean of {@code ||y - A x - c||^2} over the rows: the variance of the residuals, a quadratic
   * form of the scatter, and the square of their mean.
   */
  public double squaredError(LinearMap map) {
    double sum = 0;
    for (int output = 0; output < outputs; output++) {
      double[] row = map.weights()[output];
      int target = features + output;
      double form = scatter[target][target] - 2 * dot(row, scatter[target]);
      for (int i = 0; i < features; i++) {
        double[] line = scatter[i];
        double product = 0;
        for (int j = 0; j < i; j++) {
          product += line[j] * row[j];
        }
        form += row[i] * (2 * product + line[i] * row[i]);
      }
      double shift = mean[target] - dot(row, mean) - map.bias()[output];
      sum += Math.max(form, 0) / weight + shift * shift;
    }
    return sum;
  }

  /** The inner product of a row of weights with as many leading elements of another array. */
  private static double dot(double[] row, double[] other) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * other[k];
    }
    return sum;
  }
}
