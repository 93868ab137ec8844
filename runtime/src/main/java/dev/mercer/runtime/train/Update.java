package dev.mercer.runtime.train;

import java.util.Map;

/**
 * How an optimizer moves the trainable parameters, and what it remembers between steps. A padding
 * element has the gradient 0 and the value 0, and every rule keeps it there.
 */
public interface Update {

  /**
   * Takes a step with the parameters {@code [from, to)}: each by itself, so that threads may share
   * them.
   *
   * @param step the steps taken with this one: from 1
   */
  void apply(float[] parameters, float[] gradient, float rate, long step, int from, int to);

  /** What it remembers, by name: the arrays themselves, each as long as a gradient. */
  Map<String, float[]> memory();

  /** {@code v = momentum * v + gradient; p -= rate * v}, for so many parameters. */
  static Update momentum(float momentum, int length) {
    return new MomentumUpdate(momentum, length);
  }

  /** Adam, for so many parameters. */
  static Update adam(int length) {
    return new AdamUpdate(length);
  }
}
