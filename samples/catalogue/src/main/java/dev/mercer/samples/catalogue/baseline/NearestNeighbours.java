package dev.mercer.samples.catalogue.baseline;

import dev.mercer.runtime.Dataset;
import java.util.Arrays;

/**
 * The distance to the k-th nearest of all training points, which a model would have to carry along.
 */
public final class NearestNeighbours {
  private final int k;
  private final int count;

  /** A line for each coordinate, so that all distances grow at once. */
  private final float[][] coordinates;

  /**
   * @param k which neighbour counts, from 1
   * @param points in the space of the distances
   */
  public NearestNeighbours(int k, Dataset points) {
    this.k = k;
    this.count = points.size();
    this.coordinates = new float[points.inputSize()][count];
    for (int i = 0; i < count; i++) {
      float[] point = points.row(i);
      for (int j = 0; j < coordinates.length; j++) {
        coordinates[j][i] = point[j];
      }
    }
  }

  /** The distance of a point from its k-th nearest neighbour. */
  public double distance(float[] point) {
    float[] squares = new float[count];
    for (int j = 0; j < coordinates.length; j++) {
      Vectors.addSquaredDifferences(point[j], coordinates[j], squares);
    }
    Arrays.sort(squares);
    return Math.sqrt(squares[k - 1]);
  }
}
