package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.Evaluator;

/** The loss of a row of some examples, and its gradient by the outputs. Thread-safe. */
interface Objective {

  /**
   * Computes the loss of a row, and its gradient times {@code factor}.
   *
   * @param outputs holds the row's outputs, as the network computes them, from {@code at}
   * @param gradient receives the gradient from {@code to}
   */
  double loss(int example, float[] outputs, int at, float factor, float[] gradient, int to);

  /** The loss of these examples for a network whose target scale is set. */
  static Objective of(Criterion loss, Examples examples, Evaluator evaluator) {
    return switch (examples.targets()) {
      case Targets.Labels labels ->
          new CrossEntropy(labels.labels(), evaluator.spec().outputSize());
      case Targets.Values values ->
          new ValueObjective(
              loss.ofValues().orElseThrow(),
              new TargetScale(evaluator).standardised(values),
              values.outputSize());
    };
  }
}
