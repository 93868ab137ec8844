package dev.mercer.runtime.train;

import dev.mercer.runtime.Loss;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.util.Optional;

/** The loss of a row of some examples, and its gradient by the outputs. Thread-safe. */
interface Objective {

  /**
   * Computes the loss of a row, and its gradient times {@code factor}.
   *
   * @param outputs holds the row's outputs, as the network computes them, from {@code at}
   * @param gradient receives the gradient from {@code to}
   */
  double loss(int example, float[] outputs, int at, float factor, float[] gradient, int to);

  /**
   * The loss that was stated, or the one of the output.
   *
   * @throws IllegalArgumentException if the loss is not one for this output
   */
  static Loss choose(Optional<Loss> stated, NetworkSpec spec) {
    boolean classifier = spec.output() instanceof OutputSpec.Classes;
    Loss loss = stated.orElse(classifier ? Loss.crossEntropy() : Loss.squaredError());
    if (classifier != loss instanceof Loss.CrossEntropy) {
      throw new IllegalArgumentException(
          "%s is a %s and cannot learn by %s; expected %s."
              .formatted(
                  spec.declaration(),
                  classifier ? "classifier" : "regression",
                  loss,
                  classifier
                      ? "Loss.crossEntropy()"
                      : "Loss.squaredError(), absoluteError() or huber(delta)"));
    }
    return loss;
  }

  /** The loss of these examples for a network whose target scale is set. */
  static Objective of(Loss loss, Examples examples, Evaluator evaluator) {
    return switch (examples.targets()) {
      case Targets.Labels labels ->
          new CrossEntropy(labels.labels(), evaluator.spec().outputSize());
      case Targets.Values values ->
          new ValueObjective(
              ElementLoss.of(loss),
              new TargetScale(evaluator).standardised(values),
              values.outputSize());
    };
  }
}
