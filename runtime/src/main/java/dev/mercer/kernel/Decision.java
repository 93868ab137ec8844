package dev.mercer.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A label, or why there is none.
 *
 * @param <Label> the type of the labels
 */
public sealed interface Decision<Label> {

  /** How unlike the training rows the row is. */
  Novelty novelty();

  /**
   * An answer: the one label of the prediction set. Where labels are compared {@linkplain
   * Abstention#byClass by class} it need not be the most probable one.
   *
   * @param index the index of the label among the network's outputs
   * @param label the label
   * @param probability its calibrated probability
   */
  record Answer<Label>(int index, Label label, double probability, Novelty novelty)
      implements Decision<Label> {

    /** As in {@code VIRGINICA (93 %)}. */
    @Override
    public String toString() {
      return "%s (%s)".formatted(label, Digits.percent(probability));
    }
  }

  /** No answer. */
  sealed interface Abstained<Label> extends Decision<Label> {}

  /** No answer, because the row is unlike those of the training. */
  record Outlier<Label>(Novelty novelty) implements Abstained<Label> {

    /** As in {@code abstained: 5.1 times as far out as the rows of prototype 5 (p = 0.012)}. */
    @Override
    public String toString() {
      return "abstained: " + novelty;
    }
  }

  /**
   * No answer, because several labels are possible.
   *
   * @param labels the prediction set: at least two, the most probable first
   */
  record Ambiguous<Label>(List<Label> labels, Novelty novelty) implements Abstained<Label> {
    public Ambiguous {
      labels = List.copyOf(labels);
    }

    /** As in {@code abstained: VERSICOLOR or VIRGINICA}. */
    @Override
    public String toString() {
      return "abstained: "
          + labels.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
  }

  /**
   * No answer, because no label is as probable as right ones are: the prediction set is empty.
   *
   * @param label the most probable label
   * @param probability its calibrated probability
   */
  record Doubtful<Label>(Label label, double probability, Novelty novelty)
      implements Abstained<Label> {

    /** As in {@code abstained: even VIRGINICA (41 %) is less probable than right labels are}. */
    @Override
    public String toString() {
      return "abstained: even %s (%s) is less probable than right labels are"
          .formatted(label, Digits.percent(probability));
    }
  }
}
