package dev.mercer.runtime.train;

import dev.mercer.runtime.network.NetworkSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What moves the trainable parameters along a gradient, and keeps them where they may be. */
final class Descent {
  private final Optional<Clipping> clipping;
  private final WeightDecay weightDecay;
  private final Update update;
  private final Bounds bounds;
  private final Crew.Work work = this::share;
  private float[] parameters = {};
  private float[] gradient = {};
  private float rate;
  private long step;

  Descent(Settings settings, NetworkSpec spec) {
    this.clipping =
        settings.clipping().isPresent()
            ? Optional.of(new Clipping(settings.clipping().getAsDouble()))
            : Optional.empty();
    this.weightDecay = new WeightDecay(spec, settings.decay());
    this.update = settings.optimizer().update().apply(spec.trainable());
    this.bounds = new Bounds(spec);
  }

  /**
   * Takes a step, of which each of the crew updates some of the parameters.
   *
   * @param gradient is left at 0, ready for the next batch
   * @param step the number of the step, from 1
   */
  void step(Crew crew, float[] parameters, float[] gradient, float rate, long step) {
    if (clipping.isPresent()) {
      clipping.get().apply(gradient);
    }
    weightDecay.apply(parameters, rate);
    this.parameters = parameters;
    this.gradient = gradient;
    this.rate = rate;
    this.step = step;
    crew.run(work);
    bounds.apply(parameters);
  }

  private void share(int share, int shares) {
    int from = (int) ((long) gradient.length * share / shares);
    int to = (int) ((long) gradient.length * (share + 1) / shares);
    update.apply(parameters, gradient, rate, step, from, to);
    Arrays.fill(gradient, from, to, 0);
  }

  /** What the optimizer remembers, by name: the arrays themselves, in the layout of a gradient. */
  Map<String, float[]> memory() {
    return update.memory();
  }

  /** Whether all that it remembers is finite. */
  boolean isFinite() {
    for (float[] array : memory().values()) {
      for (float value : array) {
        if (!Float.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }
}
