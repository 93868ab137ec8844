package dev.mercer.samples.playground.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The plane {@code p x + q y + r z + d = 0} where it cuts a box.
 *
 * @param p the normal's first coordinate
 * @param q its second
 * @param r its third
 * @param d the distance from the origin, in units of the normal's length
 */
record Cut(double p, double q, double r, double d) {

  /**
   * The corners of the plane's part in a box, in order around it: at most six, and none if it
   * misses the box.
   *
   * @param extent the box is {@code [-extent, extent]^2 x [0, extent]}
   */
  double[][] through(double extent) {
    double[][] ends = {{-extent, extent}, {-extent, extent}, {0, extent}};
    List<double[]> corners = new ArrayList<>();
    for (int axis = 0; axis < ends.length; axis++) {
      int second = (axis + 1) % ends.length;
      int third = (axis + 2) % ends.length;
      for (int edge = 0; edge < 4; edge++) {
        double[] from = new double[ends.length];
        from[axis] = ends[axis][0];
        from[second] = ends[second][edge & 1];
        from[third] = ends[third][edge >> 1];
        double[] to = from.clone();
        to[axis] = ends[axis][1];
        double before = side(from);
        double after = side(to);
        if (before < 0 != after < 0) {
          from[axis] += before / (before - after) * (to[axis] - from[axis]);
          corners.add(from);
        }
      }
    }
    return around(corners);
  }

  private double side(double[] point) {
    return p * point[0] + q * point[1] + r * point[2] + d;
  }

  /** Sorts the corners by their angle, seen along the normal from their middle. */
  private double[][] around(List<double[]> corners) {
    double[] middle = new double[3];
    for (double[] corner : corners) {
      for (int k = 0; k < middle.length; k++) {
        middle[k] += corner[k] / corners.size();
      }
    }
    double[] first = across();
    double[] second = {
      q * first[2] - r * first[1], r * first[0] - p * first[2], p * first[1] - q * first[0]
    };
    corners.sort(
        Comparator.comparingDouble(
            corner ->
                StrictMath.atan2(along(corner, middle, second), along(corner, middle, first))));
    return corners.toArray(double[][]::new);
  }

  /** A direction in the plane: across the normal and the axis that it is least along. */
  private double[] across() {
    if (Math.abs(p) <= Math.abs(q) && Math.abs(p) <= Math.abs(r)) {
      return new double[] {0, r, -q};
    }
    return Math.abs(q) <= Math.abs(r) ? new double[] {r, 0, -p} : new double[] {q, -p, 0};
  }

  private static double along(double[] corner, double[] middle, double[] direction) {
    double sum = 0;
    for (int k = 0; k < middle.length; k++) {
      sum += (corner[k] - middle[k]) * direction[k];
    }
    return sum;
  }
}
