package dev.mercer.runtime;

/**
 * The rule by which a step of training follows from a gradient. The rate is the step size before
 * the {@link Schedule} scales it. Immutable, and so safe from any thread.
 */
public sealed interface Optimizer {

  /** The step size: above 0. */
  float rate();

  /** {@code p -= rate * gradient}. */
  static Optimizer sgd(float rate) {
    return new Sgd(rate);
  }

  /**
   * {@code v = momentum * v + gradient; p -= rate * v}.
   *
   * @param momentum from 0 to below 1
   */
  static Optimizer momentum(float rate, float momentum) {
    return new Momentum(rate, momentum);
  }

  /** Adam with the averages' usual factors, 0.9 and 0.999. */
  static Optimizer adam(float rate) {
    return new Adam(rate, 0);
  }

  /**
   * Adam with decoupled weight decay: each step also takes the part {@code rate * weightDecay} from
   * every weight of a readout. Prototypes are points, not weights, and do not decay.
   *
   * @param weightDecay 0 or more
   */
  static Optimizer adamw(float rate, float weightDecay) {
    return new Adam(rate, weightDecay);
  }

  /** Gradient descent. */
  record Sgd(float rate) implements Optimizer {
    public Sgd {
      Argument.requirePositive("rate", rate);
    }

    @Override
    public String toString() {
      return "sgd(" + rate + ")";
    }
  }

  /** Gradient descent with a velocity. */
  record Momentum(float rate, float momentum) implements Optimizer {
    public Momentum {
      Argument.requirePositive("rate", rate);
      Argument.require(
          "momentum", momentum, momentum >= 0 && momentum < 1, "0 or more and less than 1");
    }

    @Override
    public String toString() {
      return "momentum(" + rate + ", " + momentum + ")";
    }
  }

  /** Adam; with a {@code weightDecay} above 0, AdamW. */
  record Adam(float rate, float weightDecay) implements Optimizer {
    public Adam {
      Argument.requirePositive("rate", rate);
      Argument.requireNotNegative("weight decay", weightDecay);
    }

    @Override
    public String toString() {
      return weightDecay == 0 ? "adam(" + rate + ")" : "adamw(" + rate + ", " + weightDecay + ")";
    }
  }
}
