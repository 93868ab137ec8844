package dev.mercer.samples.catalogue;

import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.Dataset;
import dev.mercer.samples.catalogue.data.Rows;

/** Rows as a kernel layer sees them. */
final class KernelPoints {
  private KernelPoints() {}

  static Dataset of(KernelLayer layer, Dataset data) {
    return Rows.mapped(data, row -> narrowed(layer.point(row)));
  }

  static double[] widened(float[] row) {
    double[] point = new double[row.length];
    for (int k = 0; k < row.length; k++) {
      point[k] = row[k];
    }
    return point;
  }

  static float[] narrowed(double[] point) {
    float[] row = new float[point.length];
    for (int k = 0; k < row.length; k++) {
      row[k] = (float) point[k];
    }
    return row;
  }

  /** More than the squared distance of any two points: four times the largest squared length. */
  static double reach(Dataset points) {
    double largest = 0;
    for (int row = 0; row < points.size(); row++) {
      double[] point = widened(points.row(row));
      largest = Math.max(largest, FinitePart.dot(point, point));
    }
    return 4 * largest;
  }
}
