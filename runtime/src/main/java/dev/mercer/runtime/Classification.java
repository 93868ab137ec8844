package dev.mercer.runtime;

import dev.mercer.runtime.math.Reductions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The scores of a classifier, and what they were taken from.
 *
 * @param logits a row for each label, row-major: not copied
 * @param labels the label of each row: not copied
 * @param weights the weight of each row: not copied
 */
record Classification(
    Confusion confusion,
    double accuracy,
    double logLoss,
    float[] logits,
    int[] labels,
    double[] weights)
    implements Scores {

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
        Reductions.mean(losses, weights),
        logits,
        labels,
        weights);
  }

  /** One class against the others, by the probabilities that a prediction has. */
  OneVersusRest oneVersusRest(int label) {
    int classes = confusion.labels().size();
    double[] probabilities = new double[labels.length];
    boolean[] positive = new boolean[labels.length];
    boolean[] answered = new boolean[labels.length];
    for (int row = 0; row < labels.length; row++) {
      float[] ofRow = Arrays.copyOfRange(logits, row * classes, (row + 1) * classes);
      int best = largest(ofRow, 0, classes);
      probabilities[row] = Prediction.softmax(ofRow, ofRow[best])[label];
      positive[row] = labels[row] == label;
      answered[row] = best == label;
    }
    return new OneVersusRest(probabilities, positive, answered, weights);
  }

  /** The mean of a score over the classes that have rows. */
  double macro(ToDoubleFunction<OneVersusRest> score) {
    return IntStream.range(0, confusion.labels().size())
        .mapToObj(this::oneVersusRest)
        .filter(one -> one.support() > 0)
        .mapToDouble(score)
        .average()
        .orElseThrow();
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
