package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.Evaluator;
import java.util.Optional;

/** A number for each row whose mean says how good a model is: 1 at best. Thread-safe. */
interface Score {

  /**
   * @param outputs holds the row's outputs, as the network computes them, from {@code at}
   */
  double row(int example, float[] outputs, int at);

  /** Accuracy or R2; empty where the targets do not vary, as R2 is then undefined. */
  static Optional<Score> of(Examples examples, Evaluator evaluator) {
    return switch (examples.targets()) {
      case Targets.Labels labels ->
          Optional.of(new Accuracy(labels.labels(), evaluator.spec().outputSize()));
      case Targets.Values values ->
          Determination.of(
              new TargetScale(evaluator).standardised(values),
              values.outputSize(),
              examples.weights());
    };
  }

  /** What the score of such targets is called. */
  static String name(Targets targets) {
    return targets instanceof Targets.Labels ? "accuracy" : "R2";
  }

  /** 1 where the label has the largest logit, the first of equal ones. */
  record Accuracy(int[] labels, int classes) implements Score {
    @Override
    public double row(int example, float[] outputs, int at) {
      int best = 0;
      for (int j = 1; j < classes; j++) {
        if (outputs[at + j] > outputs[at + best]) {
          best = j;
        }
      }
      return best == labels[example] ? 1 : 0;
    }
  }
}
