package dev.mercer.kernel;

/**
 * A rectangle in the space of a network's features. Two features vary, in the user's units, and the
 * others have the values of one row.
 *
 * @param horizontal the number of the feature that grows to the right, from 0
 * @param left its value at the left edge
 * @param right its value at the right edge
 * @param vertical the number of the feature that grows upwards; it is another one
 * @param bottom its value at the bottom
 * @param top its value at the top
 * @param through a row with the values of the other features
 */
public record Plane(
    int horizontal,
    double left,
    double right,
    int vertical,
    double bottom,
    double top,
    float[] through) {

  public Plane {
    if (horizontal == vertical
        || Math.min(horizontal, vertical) < 0
        || Math.max(horizontal, vertical) >= through.length) {
      throw new IllegalArgumentException(
          "A plane of features %s and %s of a row of %s; expected two different ones, counted from 0."
              .formatted(horizontal, vertical, through.length));
    }
    if (!(left < right && bottom < top)) {
      throw new IllegalArgumentException(
          "A plane from %s to %s and from %s to %s; expected each range to grow."
              .formatted(left, right, bottom, top));
    }
    through = through.clone();
  }

  /**
   * The rectangle for a network with two features. The first grows to the right, the second
   * upwards.
   */
  public static Plane of(double left, double right, double bottom, double top) {
    return new Plane(0, left, right, 1, bottom, top, new float[2]);
  }

  /**
   * The row of features at a point of the rectangle: from (0, 0) at the left of the bottom to (1,
   * 1).
   *
   * @param offsets what the network's encoding subtracts from each feature
   */
  float[] row(double across, double up, double[] offsets) {
    float[] row = through.clone();
    row[horizontal] = (float) (left + across * (right - left) - offsets[horizontal]);
    row[vertical] = (float) (bottom + up * (top - bottom) - offsets[vertical]);
    return row;
  }

  /** Where a value of the horizontal feature lies: from 0 at the left to 1. */
  double across(double value) {
    return (value - left) / (right - left);
  }

  /** Where a value of the vertical feature lies: from 0 at the bottom to 1. */
  double up(double value) {
    return (value - bottom) / (top - bottom);
  }
}
