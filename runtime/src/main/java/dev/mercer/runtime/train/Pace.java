package dev.mercer.runtime.train;

/**
 * How the rate changes while a training goes on.
 *
 * @param name its name among the settings, as in {@code cosine}
 * @param factor what the rate is multiplied by
 */
public record Pace(String name, Factor factor) {

  /** The factor of a step. */
  @FunctionalInterface
  public interface Factor {

    /**
     * @param step the step, from 0 to {@code steps - 1}
     * @param steps the steps of the whole training
     * @param epochSteps the steps of an epoch
     */
    double of(long step, long steps, long epochSteps);
  }

  @Override
  public String toString() {
    return name;
  }
}
