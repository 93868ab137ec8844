package dev.mercer.runtime.train;

import java.util.Arrays;

/** Scales down a gradient whose norm is too large. */
final class Clipping {
  private static final int PARTIALS = 16;

  private final double maximum;
  private final double[] partials = new double[PARTIALS];

  Clipping(double maximum) {
    this.maximum = maximum;
  }

  void apply(float[] gradient) {
    double norm = norm(gradient);
    if (norm > maximum) {
      float factor = (float) (maximum / norm);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }

  /** In double, and in one order: element k goes to partial sum k mod 16. */
  private double norm(float[] gradient) {
    Arrays.fill(partials, 0);
    for (int i = 0; i < gradient.length; i++) {
      partials[i % PARTIALS] += (double) gradient[i] * gradient[i];
    }
    double sum = 0;
    for (double partial : partials) {
      sum += partial;
    }
    return StrictMath.sqrt(sum);
  }
}
