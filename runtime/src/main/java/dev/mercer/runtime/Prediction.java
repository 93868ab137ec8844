package dev.mercer.runtime;

import dev.mercer.runtime.math.Exp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A classifier's answer to one input: a probability for each label, which is the softmax of the
 * logits. Immutable, and so safe from any thread.
 *
 * @param <Label> the type of the labels, usually an enum
 */
public final class Prediction<Label> {
  private final List<Label> labels;
  private final float[] probabilities;
  private final int best;

  private Prediction(List<Label> labels, float[] probabilities, int best) {
    this.labels = labels;
    this.probabilities = probabilities;
    this.best = best;
  }

  /**
   * The answer that logits give.
   *
   * @param labels the labels, at least one, in the order of the network
   * @param logits one for each label
   * @throws IllegalArgumentException if there are more or fewer logits than labels, or one is not
   *     finite
   */
  public static <Label> Prediction<Label> of(List<Label> labels, float[] logits) {
    if (labels.isEmpty() || logits.length != labels.size()) {
      throw new IllegalArgumentException(
          "%s labels with %s logits; expected one logit for each label, and at least one label."
              .formatted(labels.size(), logits.length));
    }
    int best = 0;
    for (int i = 0; i < logits.length; i++) {
      if (!Float.isFinite(logits[i])) {
        throw new IllegalArgumentException(
            "The logit of %s is %s; expected a finite number.".formatted(labels.get(i), logits[i]));
      }
      if (logits[i] > logits[best]) {
        best = i;
      }
    }
    return new Prediction<>(List.copyOf(labels), softmax(logits, logits[best]), best);
  }

  /** The largest logit is subtracted, so that none overflows; the sum is at least 1. */
  static float[] softmax(float[] logits, float largest) {
    float[] result = new float[logits.length];
    double sum = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = Exp.of(logits[i] - largest);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) (result[i] / sum);
    }
    return result;
  }

  /** The most probable label; of several, the first. */
  public Label label() {
    return labels.get(best);
  }

  /** The probability of {@link #label}, from 0 to 1. */
  public float probability() {
    return probabilities[best];
  }

  /**
   * The probability of a label, from 0 to 1.
   *
   * @throws IllegalArgumentException if the network does not know the label
   */
  public float probability(Label label) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no label %s; the labels are %s.".formatted(label, labels));
    }
    return probabilities[index];
  }

  /** The labels in the order of the network: unmodifiable. */
  public List<Label> labels() {
    return labels;
  }

  /** The probabilities in the order of {@link #labels}: a copy. They sum to 1 up to rounding. */
  public float[] probabilities() {
    return probabilities.clone();
  }

  /** Predictions are equal if labels and probabilities are, to the last bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Prediction<?> prediction
        && labels.equals(prediction.labels)
        && Arrays.equals(probabilities, prediction.probabilities);
  }

  @Override
  public int hashCode() {
    return Objects.hash(labels, Arrays.hashCode(probabilities));
  }

  /** As in {@code VIRGINICA (0.93)}. */
  @Override
  public String toString() {
    return "%s (%s)".formatted(label(), StrictMath.round(probability() * 100) / 100f);
  }
}
