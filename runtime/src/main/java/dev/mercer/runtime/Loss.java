package dev.mercer.runtime;

/**
 * What training makes small. It is a mean over the rows, by their weights. A regression is trained,
 * and its loss stated, in standardised targets: an error of 1 is one standard deviation of the
 * target. Immutable data, and so safe from any thread.
 */
public sealed interface Loss {

  /** {@code -log p(label)} with {@code p = softmax(outputs)}, in nats; for a classifier. */
  static Loss crossEntropy() {
    return new CrossEntropy();
  }

  /** The mean of {@code (output - target)^2} over the outputs; for a regression. */
  static Loss squaredError() {
    return new SquaredError();
  }

  /** The mean of {@code |output - target|} over the outputs; for a regression. */
  static Loss absoluteError() {
    return new AbsoluteError();
  }

  /**
   * The mean over the outputs of {@code e^2 / 2} where the error {@code e} is at most {@code
   * delta}, and of {@code delta (|e| - delta / 2)} where it is larger, so that outliers pull no
   * harder; for a regression.
   *
   * @param delta above 0, in standard deviations of the target
   */
  static Loss huber(float delta) {
    return new Huber(delta);
  }

  /** Softmax cross-entropy. */
  record CrossEntropy() implements Loss {
    @Override
    public String toString() {
      return "cross-entropy";
    }
  }

  /** Mean squared error. */
  record SquaredError() implements Loss {
    @Override
    public String toString() {
      return "squared error";
    }
  }

  /** Mean absolute error. */
  record AbsoluteError() implements Loss {
    @Override
    public String toString() {
      return "absolute error";
    }
  }

  /** Huber's loss. */
  record Huber(float delta) implements Loss {
    public Huber {
      Argument.requirePositive("delta of Huber's loss", delta);
    }

    @Override
    public String toString() {
      return "huber(" + delta + ")";
    }
  }
}
