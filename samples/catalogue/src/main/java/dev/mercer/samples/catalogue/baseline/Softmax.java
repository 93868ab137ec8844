package dev.mercer.samples.catalogue.baseline;

/** Probabilities from logits. */
public final class Softmax {
  private Softmax() {}

  /** A probability for each logit; they sum to 1. */
  public static double[] of(float[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] p = new double[logits.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(logits[k] - largest);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  /** The largest probability. */
  public static double largest(float[] logits) {
    double largest = 0;
    for (double p : of(logits)) {
      largest = Math.max(largest, p);
    }
    return largest;
  }

  /** The index of the largest logit; of several, the first. */
  public static int label(float[] logits) {
    int best = 0;
    for (int k = 1; k < logits.length; k++) {
      best = logits[k] > logits[best] ? k : best;
    }
    return best;
  }
}
