package dev.mercer.runtime;

import dev.mercer.runtime.math.Reductions;
import java.util.List;
import java.util.Locale;

/** The scores of a classifier. */
record Classification(Confusion confusion, double accuracy, double logLoss) implements Scores {

  /**
   * Judges logits.
   *
   * @param logits a row for each label, row-major
   */
  static Classification of(List<String> names, float[] logits, int[] labels, double[] weights) {
    int classes = names.size();
    int[][] counts = new int[classes][classes];
    double[] hits = new double[labels.length];
    double[] losses = new double[labels.length];
    for (int row = 0; row < labels.length; row++) {
      int best = largest(logits, row * classes, classes);
      counts[labels[row]][best]++;
      hits[row] = best == labels[row] ? 1 : 0;
      losses[row] = loss(logits, row * classes, classes, best, labels[row]);
    }
    return new Classification(
        new Confusion(names, counts),
        Reductions.mean(hits, weights),
        Reductions.mean(losses, weights));
  }

  @Override
  public int size() {
    return confusion.total();
  }

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT, "%d rows: accuracy %.4f, log-loss %.4f\n", size(), accuracy, logLoss)
        + confusion;
  }

  private static int largest(float[] logits, int from, int classes) {
    int best = 0;
    for (int label = 1; label < classes; label++) {
      if (logits[from + label] > logits[from + best]) {
        best = label;
      }
    }
    return best;
  }

  /** {@code log(sum_j e^l_j) - l_label}, with the largest logit taken out so that no power is. */
  private static double loss(float[] logits, int from, int classes, int best, int label) {
    double largest = logits[from + best];
    double sum = 0;
    for (int other = 0; other < classes; other++) {
      sum += StrictMath.exp(logits[from + other] - largest);
    }
    return largest - logits[from + label] + StrictMath.log(sum);
  }
}
