package dev.mercer.runtime.train;

import dev.mercer.runtime.Optimizer;
import java.util.Map;

/**
 * How an optimizer moves the trainable parameters, and what it remembers between steps. A padding
 * element has the gradient 0 and the value 0, and every rule keeps it there.
 */
interface Update {

  /**
   * Takes a step with the parameters {@code [from, to)}: each by itself, so that threads may share
   * them.
   *
   * @param step the steps taken with this one: from 1
   */
  void apply(float[] parameters, float[] gradient, float rate, long step, int from, int to);

  /** What it remembers, by name: the arrays themselves, each as long as a gradient. */
  Map<String, float[]> memory();

  static Update of(Optimizer optimizer, int length) {
    return switch (optimizer) {
      case Optimizer.Sgd each -> new MomentumUpdate(0, length);
      case Optimizer.Momentum each -> new MomentumUpdate(each.momentum(), length);
      case Optimizer.Adam each -> new AdamUpdate(length);
    };
  }
}
