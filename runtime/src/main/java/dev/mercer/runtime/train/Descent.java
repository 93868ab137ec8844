package dev.mercer.runtime.train;

import dev.mercer.runtime.generated.NetworkSpec;
import java.util.Map;
import java.util.Optional;

/** What moves the trainable parameters along a gradient, and keeps them where they may be. */
final class Descent {
  private final Optional<Clipping> clipping;
  private final WeightDecay weightDecay;
  private final Update update;
  private final Bounds bounds;

  Descent(Settings settings, NetworkSpec spec) {
    this.clipping =
        settings.clipping().isPresent()
            ? Optional.of(new Clipping(settings.clipping().getAsDouble()))
            : Optional.empty();
    this.weightDecay = new WeightDecay(spec, settings.decay());
    this.update = Update.of(settings.optimizer(), spec.trainable());
    this.bounds = new Bounds(spec);
  }

  /**
   * Takes a step.
   *
   * @param gradient is clipped in place
   * @param step the number of the step, from 1
   */
  void step(float[] parameters, float[] gradient, float rate, long step) {
    if (clipping.isPresent()) {
      clipping.get().apply(gradient);
    }
    weightDecay.apply(parameters, rate);
    update.apply(parameters, gradient, rate, step);
    bounds.apply(parameters);
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
