package dev.mercer.samples.catalogue.baseline;

import dev.mercer.runtime.Dataset;
import java.util.Arrays;

/**
 * Standardises features as {@code @Standardize} does: mean 0 and deviation 1 on the training rows.
 *
 * @param mean of each feature
 * @param deviation of each feature; 1 where it is constant
 */
public record Scaling(float[] mean, float[] deviation) {

  /** Leaves features as they are. */
  public static Scaling none(int inputs) {
    float[] ones = new float[inputs];
    Arrays.fill(ones, 1);
    return new Scaling(new float[inputs], ones);
  }

  /** The scaling that standardises these rows. */
  public static Scaling of(Dataset data) {
    int inputs = data.inputSize();
    double[] sums = new double[inputs];
    double[] squares = new double[inputs];
    for (int row = 0; row < data.size(); row++) {
      float[] x = data.row(row);
      for (int k = 0; k < inputs; k++) {
        sums[k] += x[k];
        squares[k] += (double) x[k] * x[k];
      }
    }
    Scaling scaling = none(inputs);
    for (int k = 0; k < inputs; k++) {
      double mean = sums[k] / data.size();
      double variance = squares[k] / data.size() - mean * mean;
      scaling.mean[k] = (float) mean;
      if (variance > 1e-9 * mean * mean) {
        scaling.deviation[k] = (float) Math.sqrt(variance);
      }
    }
    return scaling;
  }

  /** A row, scaled. */
  public float[] of(float[] row) {
    float[] scaled = new float[row.length];
    for (int k = 0; k < row.length; k++) {
      scaled[k] = (row[k] - mean[k]) / deviation[k];
    }
    return scaled;
  }
}
