package dev.mercer.runtime.train;

import java.util.function.IntFunction;

/**
 * How steps follow from gradients.
 *
 * @param name its name among the settings, as in {@code adam(0.03)}
 * @param rate the step size before a {@link Pace} scales it
 * @param weightDecay its own decoupled weight decay; 0 for none
 * @param update makes the update of so many parameters
 */
public record StepRule(String name, float rate, float weightDecay, IntFunction<Update> update) {
  @Override
  public String toString() {
    return name;
  }
}
