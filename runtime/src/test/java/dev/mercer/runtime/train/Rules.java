package dev.mercer.runtime.train;

import dev.mercer.runtime.Schedule;
import java.util.Optional;

/** Rules of a training as a trainer would state them. */
final class Rules {
  private Rules() {}

  static StepRule sgd(float rate) {
    return new StepRule("sgd(" + rate + ")", rate, 0, length -> Update.momentum(0, length));
  }

  static StepRule momentum(float rate, float momentum) {
    return new StepRule(
        "momentum(" + rate + ", " + momentum + ")",
        rate,
        0,
        length -> Update.momentum(momentum, length));
  }

  static StepRule adam(float rate, float weightDecay) {
    return new StepRule("adam(" + rate + ")", rate, weightDecay, Update::adam);
  }

  static Pace pace(Schedule schedule) {
    return new Pace(schedule.toString(), schedule::factor);
  }

  static Criterion crossEntropy() {
    return new Criterion("cross-entropy", Optional.empty());
  }

  static Criterion squaredError() {
    return new Criterion("squared error", Optional.of(new ElementLoss.Squared()));
  }
}
