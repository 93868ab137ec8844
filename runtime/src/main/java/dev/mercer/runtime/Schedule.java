package dev.mercer.runtime;

import dev.mercer.runtime.math.Power;

/**
 * How the rate changes over a training. At each step the optimizer's rate is multiplied by a
 * factor. Immutable, and so safe from any thread.
 */
public sealed interface Schedule {

  /**
   * The factor of a step.
   *
   * @param step the step, from 0 to {@code steps - 1}
   * @param steps the steps of the whole training
   * @param epochSteps the steps of an epoch
   */
  double factor(long step, long steps, long epochSteps);

  /** The rate stays as it is. */
  static Schedule constant() {
    return new Constant();
  }

  /** The rate falls to 0 in half a wave of a cosine over all steps. */
  static Schedule cosine() {
    return new Cosine();
  }

  /**
   * The rate is multiplied by {@code factor} after every {@code everyEpochs} epochs.
   *
   * @param everyEpochs 1 or more
   * @param factor above 0, at most 1
   */
  static Schedule step(int everyEpochs, double factor) {
    return new Step(everyEpochs, factor);
  }

  /**
   * The rate rises in a straight line over the first epochs. The steps that remain follow another
   * schedule.
   *
   * @param epochs 1 or more
   */
  static Schedule warmup(int epochs, Schedule then) {
    return new Warmup(epochs, then);
  }

  /** A rate that stays. */
  record Constant() implements Schedule {
    @Override
    public double factor(long step, long steps, long epochSteps) {
      return 1;
    }

    @Override
    public String toString() {
      return "constant";
    }
  }

  /** {@code (1 + cos(pi step / steps)) / 2}. */
  record Cosine() implements Schedule {
    @Override
    public double factor(long step, long steps, long epochSteps) {
      double half = cosine(Math.PI / 2 * step / steps);
      return half * half;
    }

    /** By its series, from 0 to pi/2 to the last digits; StrictMath's allocates at each call. */
    private static double cosine(double x) {
      double sum = 1;
      double term = 1;
      for (int k = 2; k <= 22; k += 2) {
        term *= -x * x / (k * (k - 1));
        sum += term;
      }
      return sum;
    }

    @Override
    public String toString() {
      return "cosine";
    }
  }

  /** {@code factor ^ floor(epoch / everyEpochs)}. */
  record Step(int everyEpochs, double factor) implements Schedule {
    public Step {
      Argument.requireAtLeastOne("number of epochs between steps of the rate", everyEpochs);
      Argument.require(
          "factor of the rate", factor, factor > 0 && factor <= 1, "above 0, at most 1");
    }

    @Override
    public double factor(long step, long steps, long epochSteps) {
      long drops = step / epochSteps / everyEpochs;
      return Power.of(factor, drops);
    }

    @Override
    public String toString() {
      return "step(" + everyEpochs + ", " + factor + ")";
    }
  }

  /** {@code (step + 1) / warm steps}, then another schedule. */
  record Warmup(int epochs, Schedule then) implements Schedule {
    public Warmup {
      Argument.requireAtLeastOne("number of epochs to warm up", epochs);
    }

    @Override
    public double factor(long step, long steps, long epochSteps) {
      long warm = Math.min(steps, epochs * epochSteps);
      return step < warm ? (step + 1.0) / warm : then.factor(step - warm, steps - warm, epochSteps);
    }

    @Override
    public String toString() {
      return "warmup(" + epochs + ", " + then + ")";
    }
  }
}
