package dev.mercer.kernel;

import dev.mercer.runtime.math.Vectors;
import java.util.Arrays;

/**
 * Where the training rows of each prototype are, and how far they spread. Training moves a
 * prototype to where the readout wants it, which may be off the data: distances to the prototypes
 * themselves told held-out classes worse than by chance on some data sets. So each prototype has a
 * home, the mean of the rows that are nearer to it than to other homes, and its usual distance,
 * that of these rows.
 *
 * @param centers the home of each prototype
 * @param usual the usual distance of each home's rows, above 0; 0 for a prototype that no row is
 *     near: it has no home
 */
record Homes(double[][] centers, double[] usual) {
  /** Lloyd's steps, from the prototypes; more change little. */
  private static final int STEPS = 3;

  /**
   * How many rows of the mean spread are added to each home's own: few rows say little of their
   * spread.
   */
  private static final int PRIOR_ROWS = 16;

  /**
   * @param prototypes where the homes start
   * @param points the training rows in the space of the prototypes
   */
  static Homes of(double[][] prototypes, double[][] points) {
    Homes homes = new Homes(prototypes, ones(prototypes.length));
    for (int step = 0; step < STEPS; step++) {
      homes = homes.moved(points);
    }
    return homes.measured(points);
  }

  /** A row's nearest home: the index of its prototype and the distance. */
  record Nearest(int prototype, double distance) {}

  Nearest nearest(double[] point) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int home = 0; home < centers.length; home++) {
      if (usual[home] > 0) {
        double square = Vectors.squaredDistance(point, centers[home]);
        if (best < 0 || square < least) {
          best = home;
          least = square;
        }
      }
    }
    return new Nearest(best, Math.sqrt(least));
  }

  /** The outlier score of a point: finite, as it goes into a file. */
  double score(Nearest nearest) {
    return Math.min(nearest.distance / usual[nearest.prototype], Double.MAX_VALUE);
  }

  /** Each home at the mean of its rows. */
  private Homes moved(double[][] points) {
    double[][] sums = new double[centers.length][centers[0].length];
    int[] counts = new int[centers.length];
    for (double[] point : points) {
      int home = nearest(point).prototype;
      counts[home]++;
      for (int k = 0; k < point.length; k++) {
        sums[home][k] += point[k];
      }
    }
    double[] inhabited = new double[centers.length];
    for (int home = 0; home < centers.length; home++) {
      inhabited[home] = Math.min(counts[home], 1);
      for (int k = 0; k < sums[home].length; k++) {
        sums[home][k] /= Math.max(counts[home], 1);
      }
    }
    return new Homes(sums, inhabited);
  }

  /** The root mean square distance of each home's rows. */
  private Homes measured(double[][] points) {
    double[] squares = new double[centers.length];
    int[] counts = new int[centers.length];
    double all = 0;
    for (double[] point : points) {
      Nearest nearest = nearest(point);
      double square = nearest.distance * nearest.distance;
      counts[nearest.prototype]++;
      squares[nearest.prototype] += square;
      all += square;
    }
    double[] distances = new double[centers.length];
    for (int home = 0; home < centers.length; home++) {
      double mean =
          (squares[home] + PRIOR_ROWS * (all / points.length)) / (counts[home] + PRIOR_ROWS);
      // Rows that are all one point have no spread; then any other point is an outlier.
      distances[home] = counts[home] == 0 ? 0 : Math.max(Math.sqrt(mean), Double.MIN_NORMAL);
    }
    return new Homes(centers, distances);
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
