package dev.mercer.runtime.train;

import java.util.Arrays;

/**
 * Points of a space, in blocks of 64 with the points in the lanes, {@code [block][coordinate][64]}:
 * the distances of a block to another point are then plain loops over lanes, which the compiler
 * turns into vectors, and each distance is one chain over the coordinates.
 */
final class Points {
  static final int BLOCK = 64;

  private final int count;
  private final int dimension;
  private final float[] lanes;

  /**
   * @param values the points, row-major
   */
  Points(float[] values, int dimension) {
    this.count = values.length / dimension;
    this.dimension = dimension;
    this.lanes = new float[Math.multiplyExact(blocks() * BLOCK, dimension)];
    for (int point = 0; point < count; point++) {
      for (int k = 0; k < dimension; k++) {
        lanes[index(point, k)] = values[point * dimension + k];
      }
    }
  }

  int count() {
    return count;
  }

  int dimension() {
    return dimension;
  }

  int blocks() {
    return (count + BLOCK - 1) / BLOCK;
  }

  float coordinate(int point, int k) {
    return lanes[index(point, k)];
  }

  /** A copy of a point. */
  float[] point(int point) {
    float[] copy = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      copy[k] = coordinate(point, k);
    }
    return copy;
  }

  /**
   * The squared distances of a block's points to the point at {@code others[from ..]}. Behind the
   * last point they mean nothing.
   *
   * @param distances receives {@link #BLOCK} of them
   */
  void squaredDistances(int block, float[] others, int from, float[] distances) {
    Arrays.fill(distances, 0, BLOCK, 0);
    for (int k = 0; k < dimension; k++) {
      add(lanes, (block * dimension + k) * BLOCK, others[from + k], distances);
    }
  }

  private static void add(float[] lanes, int at, float other, float[] distances) {
    for (int i = 0; i < BLOCK; i++) {
      float difference = lanes[at + i] - other;
      distances[i] += difference * difference;
    }
  }

  private int index(int point, int k) {
    return (point / BLOCK * dimension + k) * BLOCK + point % BLOCK;
  }
}
