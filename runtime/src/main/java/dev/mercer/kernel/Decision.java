package dev.mercer.kernel;

import java.util.List;

/** A label, or why there is none. */
public sealed interface Decision {

  /** How unlike the training rows the row is. */
  Novelty novelty();

  /**
   * An answer: the one label of the prediction set. Where labels are compared {@linkplain
   * Abstention#byClass by class} it need not be the most probable one.
   *
   * @param index the index of the label among the network's outputs
   * @param label the name of the label
   * @param probability its calibrated probability
   */
  record Answer(int index, String label, double probability, Novelty novelty) implements Decision {

    /** As in {@code VIRGINICA (93 %)}. */
    @Override
    public String toString() {
      return "%s (%s)".formatted(label, Digits.percent(probability));
    }
  }

  /** No answer. */
  sealed interface Abstained extends Decision {}

  /** No answer, because the row is unlike those of the training. */
  record Outlier(Novelty novelty) implements Abstained {

    /** As in {@code abstained: 5.1 times as far out as the rows of prototype 5 (p = 0.012)}. */
    @Override
    public String toString() {
      return "abstained: " + novelty;
    }
  }

  /**
   * No answer, because several labels are possible.
   *
   * @param labels the names of the prediction set: at least two, the most probable first
   */
  record Ambiguous(List<String> labels, Novelty novelty) implements Abstained {
    public Ambiguous {
      labels = List.copyOf(labels);
    }

    /** As in {@code abstained: VERSICOLOR or VIRGINICA}. */
    @Override
    public String toString() {
      return "abstained: " + String.join(" or ", labels);
    }
  }

  /**
   * No answer, because no label is as probable as right ones are: the prediction set is empty.
   *
   * @param label the name of the most probable label
   * @param probability its calibrated probability
   */
  record Doubtful(String label, double probability, Novelty novelty) implements Abstained {

    /** As in {@code abstained: even VIRGINICA (41 %) is less probable than right labels are}. */
    @Override
    public String toString() {
      return "abstained: even %s (%s) is less probable than right labels are"
          .formatted(label, Digits.percent(probability));
    }
  }
}
