package dev.mercer.runtime;

import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import dev.mercer.runtime.train.Criterion;
import dev.mercer.runtime.train.ElementLoss;
import dev.mercer.runtime.train.Ending;
import dev.mercer.runtime.train.EpochResult;
import dev.mercer.runtime.train.Pace;
import dev.mercer.runtime.train.StepRule;
import dev.mercer.runtime.train.Training;
import dev.mercer.runtime.train.Update;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a user states of a training in the words of the training, and back what it came to. */
final class Translation {
  private Translation() {}

  static StepRule rule(Optimizer optimizer) {
    IntFunction<Update> update =
        switch (optimizer) {
          case Optimizer.Sgd each -> length -> Update.momentum(0, length);
          case Optimizer.Momentum each -> length -> Update.momentum(each.momentum(), length);
          case Optimizer.Adam each -> Update::adam;
        };
    float weightDecay = optimizer instanceof Optimizer.Adam adam ? adam.weightDecay() : 0;
    return new StepRule(optimizer.toString(), optimizer.rate(), weightDecay, update);
  }

  static Pace pace(Schedule schedule) {
    return new Pace(schedule.toString(), schedule::factor);
  }

  static Criterion criterion(Loss loss) {
    Optional<ElementLoss> ofValues =
        switch (loss) {
          case Loss.CrossEntropy each -> Optional.empty();
          case Loss.SquaredError each -> Optional.of(new ElementLoss.Squared());
          case Loss.AbsoluteError each -> Optional.of(new ElementLoss.Absolute());
          case Loss.Huber huber -> Optional.of(new ElementLoss.Huber(huber.delta()));
        };
    return new Criterion(loss.toString(), ofValues);
  }

  /**
   * The loss that was stated, or the one of the output.
   *
   * @throws IllegalArgumentException if the loss is not one for this output
   */
  static Loss loss(Optional<Loss> stated, NetworkSpec spec) {
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

  /** The epochs that have ended, in order. */
  static List<Epoch> history(Training training) {
    List<EpochResult> results = training.history();
    return IntStream.range(0, results.size())
        .mapToObj(i -> epoch(i + 1, training, results.get(i)))
        .toList();
  }

  private static Epoch epoch(int number, Training training, EpochResult result) {
    return new Epoch(
        number,
        training.epochs(),
        result.trainingLoss(),
        result.validationLoss(),
        result.validationScore(),
        training.scoreName(),
        result.rate(),
        result.steps());
  }

  static StopReason stopReason(Ending ending) {
    return switch (ending) {
      case EPOCHS -> StopReason.EPOCHS;
      case EARLY_STOPPING -> StopReason.EARLY_STOPPING;
      case DIVERGED -> StopReason.DIVERGED;
      case LISTENER -> StopReason.LISTENER;
      case INTERRUPTED -> StopReason.INTERRUPTED;
    };
  }
}
