package dev.mercer.samples.catalogue;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.samples.catalogue.baseline.Scaling;
import dev.mercer.samples.catalogue.data.Rows;
import dev.mercer.samples.catalogue.data.Task;

/** An epsilon as a part of the median squared distance of two training rows. */
final class Epsilon {
  private static final int ROWS = 400;

  private final double median;

  private Epsilon(double median) {
    this.median = median;
  }

  /**
   * Measures the distances of some training rows as the kernel layer sees them.
   *
   * @param unit whether rows are put on the unit sphere
   */
  static Epsilon of(Task task, boolean unit) {
    Dataset rows = Rows.thinned(task.training(), ROWS);
    Scaling scaling =
        task.standardized() ? Scaling.of(task.training()) : Scaling.none(rows.inputSize());
    float[][] points = new float[rows.size()][];
    for (int row = 0; row < points.length; row++) {
      points[row] = scaling.of(rows.row(row));
      if (unit) {
        float length =
            (float) Math.sqrt(squaredDistance(points[row], new float[points[row].length]));
        for (int k = 0; k < points[row].length; k++) {
          points[row][k] /= length;
        }
      }
    }
    double[] squares = new double[points.length * (points.length - 1) / 2];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        squares[at++] = squaredDistance(points[i], points[j]);
      }
    }
    return new Epsilon(Ranks.median(squares));
  }

  /** The median distance itself. */
  double medianDistance() {
    return Math.sqrt(median);
  }

  /** Sets the epsilon of a network that keeps it. */
  void set(Model net, double part) {
    net.parameter("near.epsilon").set((float) (part * median));
  }

  /** Sets the epsilon of a network that trains it, which stores {@code log(e^epsilon - 1)}. */
  void setStart(Model net, double part) {
    net.parameter("near.raw_epsilon").set((float) inverseSoftplus(part * median));
  }

  private static double inverseSoftplus(double value) {
    // e^-value is 0 where e^value would be infinite.
    return value + Math.log(-Math.expm1(-value));
  }

  private static double squaredDistance(float[] x, float[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += (double) (x[k] - y[k]) * (x[k] - y[k]);
    }
    return sum;
  }
}
