package dev.mercer.runtime.train;

/** The loss of one output of a regression, by its error {@code e = output - target}. */
public interface ElementLoss {
  double value(float error);

  float slope(float error);

  /** {@code e^2}. */
  record Squared() implements ElementLoss {
    @Override
    public double value(float error) {
      return (double) error * error;
    }

    @Override
    public float slope(float error) {
      return 2 * error;
    }
  }

  /** {@code |e|}. */
  record Absolute() implements ElementLoss {
    @Override
    public double value(float error) {
      return Math.abs(error);
    }

    @Override
    public float slope(float error) {
      return Math.signum(error);
    }
  }

  /** {@code e^2 / 2} up to delta, {@code delta (|e| - delta / 2)} beyond. */
  record Huber(float delta) implements ElementLoss {
    @Override
    public double value(float error) {
      double size = Math.abs(error);
      return size <= delta ? size * size / 2 : delta * (size - delta / 2.0);
    }

    @Override
    public float slope(float error) {
      return Math.clamp(error, -delta, delta);
    }
  }
}
