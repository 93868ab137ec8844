package dev.mercer.runtime.train;

import dev.mercer.runtime.math.Moments;
import java.util.Optional;

/**
 * R2, the mean over the outputs whose targets vary: row by row 1 less the squared error in units of
 * the target's variance.
 */
final class Determination implements Score {
  private final float[] targets;
  private final double[] variances;
  private final int varying;

  private Determination(float[] targets, double[] variances, int varying) {
    this.targets = targets;
    this.variances = variances;
    this.varying = varying;
  }

  static Optional<Score> of(float[] targets, int size, float[] weights) {
    double[] variances = new double[size];
    int varying = 0;
    for (int j = 0; j < size; j++) {
      variances[j] = Moments.of(targets, j, size, weights).variance();
      varying += variances[j] > 0 ? 1 : 0;
    }
    return varying == 0
        ? Optional.empty()
        : Optional.of(new Determination(targets, variances, varying));
  }

  @Override
  public double row(int example, float[] outputs, int at) {
    int size = variances.length;
    double sum = 0;
    for (int j = 0; j < size; j++) {
      if (variances[j] > 0) {
        double error = (double) outputs[at + j] - targets[example * size + j];
        sum += error * error / variances[j];
      }
    }
    return 1 - sum / varying;
  }
}
