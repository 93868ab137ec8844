package dev.mercer.kernel;

import dev.mercer.runtime.math.CounterRandom;

/** Random kernels and points for properties: all from one seed. */
public final class Draws {
  private final CounterRandom random;
  private final int dimensions;
  private long index;

  public Draws(long seed) {
    this.random = new CounterRandom(seed, "draws", 0);
    this.dimensions = 1 + below(6);
  }

  public int below(int bound) {
    return random.below(index++, bound);
  }

  public double between(double low, double high) {
    return low + (high - low) * random.uniformDouble(index++);
  }

  /** A bias from 0, an epsilon over four decades, a gain over two. */
  public Kernel kernel() {
    double bias = below(4) == 0 ? 0 : between(0, 3);
    return new Kernel(bias, Math.pow(10, between(-3, 1)), Math.pow(10, between(-1, 1)));
  }

  /** A normal point of the seed's dimension. */
  public double[] point(double deviation) {
    double[] point = new double[dimensions];
    for (int k = 0; k < dimensions; k++) {
      point[k] = deviation * random.gaussian(1_000_000 + index++);
    }
    return point;
  }

  public double[] point() {
    return point(Math.pow(10, between(-1, 1)));
  }

  public double[][] points(int count) {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = point();
    }
    return points;
  }

  public double[] direction() {
    double[] direction = point(1);
    return Vectors.scaled(direction, 1 / Math.sqrt(Vectors.dot(direction, direction)));
  }
}
