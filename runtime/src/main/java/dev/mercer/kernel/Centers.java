package dev.mercer.kernel;

import java.util.Arrays;

/** The kernel values at some points: see {@link FeatureMap#centers}. */
record Centers(Kernel kernel, double[][] centers) implements FeatureMap {

  Centers {
    if (centers.length == 0) {
      throw new IllegalArgumentException("There are no centers; expected at least one.");
    }
    centers = Arrays.stream(centers).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public int inputs() {
    return centers[0].length;
  }

  @Override
  public int size() {
    return centers.length;
  }

  @Override
  public double[] of(double... point) {
    return Arrays.stream(centers).mapToDouble(center -> kernel.of(point, center)).toArray();
  }
}
