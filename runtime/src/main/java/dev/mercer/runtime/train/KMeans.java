package dev.mercer.runtime.train;

import dev.mercer.runtime.math.CounterRandom;
import java.util.Arrays;

/**
 * Prototypes as the centres of weighted points: seeds by k-means++ (each next one a point, drawn in
 * proportion to its squared distance from the nearest seed), then some steps of Lloyd's algorithm.
 *
 * <p>Where the distinct points run out, seeds are points with a little noise: equal prototypes
 * would have equal gradients and stay equal for ever.
 */
final class KMeans {
  private final Points points;
  private final float[] weights;
  private final long seed;
  private final String purpose;
  private final double jitter;

  /**
   * @param weights the weight of each point, not all of them 0
   * @param purpose what the random choices are for
   * @param jitter the deviation of the noise in each coordinate
   */
  KMeans(Points points, float[] weights, long seed, String purpose, double jitter) {
    this.points = points;
    this.weights = weights;
    this.seed = seed;
    this.purpose = purpose;
    this.jitter = jitter;
  }

  /** The centres, row-major. */
  float[] centres(int count, int lloydSteps) {
    float[] centres = seeds(count);
    for (int step = 0; step < lloydSteps; step++) {
      improve(centres, count);
    }
    return centres;
  }

  private float[] seeds(int count) {
    CounterRandom random = new CounterRandom(seed, "seeds of " + purpose, 0);
    int dimension = points.dimension();
    float[] seeds = new float[Math.multiplyExact(count, dimension)];
    double[] masses = new double[points.count()];
    for (int i = 0; i < masses.length; i++) {
      masses[i] = weights[i];
    }
    float[] nearest = new float[points.blocks() * Points.BLOCK];
    Arrays.fill(nearest, Float.POSITIVE_INFINITY);
    for (int unit = 0; unit < count; unit++) {
      double total = 0;
      for (double mass : masses) {
        total += mass;
      }
      float[] next =
          total > 0
              ? points.point(drawn(masses, random.uniformDouble(unit) * total))
              : noisy(random.below(unit, points.count()), unit);
      System.arraycopy(next, 0, seeds, unit * dimension, dimension);
      keepNearest(next, nearest);
      for (int i = 0; i < masses.length; i++) {
        masses[i] = (double) weights[i] * nearest[i];
      }
    }
    return seeds;
  }

  /** The first point at which the running total of the masses passes {@code target}. */
  private static int drawn(double[] masses, double target) {
    double total = 0;
    int last = 0;
    for (int i = 0; i < masses.length; i++) {
      total += masses[i];
      if (masses[i] > 0) {
        last = i;
        if (total > target) {
          return i;
        }
      }
    }
    // The target is rounded to the total: the last point with a mass.
    return last;
  }

  private float[] noisy(int point, int unit) {
    CounterRandom random = new CounterRandom(seed, "jitter of " + purpose, unit);
    float[] moved = points.point(point);
    for (int k = 0; k < moved.length; k++) {
      moved[k] += (float) (jitter * random.gaussian(k));
    }
    return moved;
  }

  private void keepNearest(float[] seed, float[] nearest) {
    float[] distances = new float[Points.BLOCK];
    for (int block = 0; block < points.blocks(); block++) {
      points.squaredDistances(block, seed, 0, distances);
      for (int i = 0; i < Points.BLOCK; i++) {
        int at = block * Points.BLOCK + i;
        nearest[at] = Math.min(nearest[at], distances[i]);
      }
    }
  }

  /** Moves each centre to the mean of the points that are nearest to it; one without stays. */
  private void improve(float[] centres, int count) {
    int dimension = points.dimension();
    int[] owners = owners(centres, count);
    double[] sums = new double[centres.length];
    double[] totals = new double[count];
    for (int i = 0; i < points.count(); i++) {
      int from = owners[i] * dimension;
      totals[owners[i]] += weights[i];
      for (int k = 0; k < dimension; k++) {
        sums[from + k] += (double) weights[i] * points.coordinate(i, k);
      }
    }
    for (int i = 0; i < centres.length; i++) {
      double total = totals[i / dimension];
      if (total > 0) {
        centres[i] = (float) (sums[i] / total);
      }
    }
  }

  /** The nearest centre of each point; of equal ones the first. */
  private int[] owners(float[] centres, int count) {
    int[] owners = new int[points.blocks() * Points.BLOCK];
    float[] nearest = new float[Points.BLOCK];
    float[] distances = new float[Points.BLOCK];
    for (int block = 0; block < points.blocks(); block++) {
      Arrays.fill(nearest, Float.POSITIVE_INFINITY);
      for (int unit = 0; unit < count; unit++) {
        points.squaredDistances(block, centres, unit * points.dimension(), distances);
        for (int i = 0; i < Points.BLOCK; i++) {
          if (distances[i] < nearest[i]) {
            nearest[i] = distances[i];
            owners[block * Points.BLOCK + i] = unit;
          }
        }
      }
    }
    return owners;
  }
}
