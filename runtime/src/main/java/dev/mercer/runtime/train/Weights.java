package dev.mercer.runtime.train;

/** Sums of weights. */
final class Weights {
  private Weights() {}

  /** The sum in double, in order. */
  static double total(float[] weights) {
    double total = 0;
    for (float weight : weights) {
      total += weight;
    }
    return total;
  }
}
