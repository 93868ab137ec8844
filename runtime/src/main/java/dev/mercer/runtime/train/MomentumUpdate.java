package dev.mercer.runtime.train;

import java.util.Map;

/** {@code v = momentum * v + g; p -= rate * v}; with momentum 0, gradient descent. */
final class MomentumUpdate implements Update {
  private final float momentum;
  private final float[] velocity;

  MomentumUpdate(float momentum, int length) {
    this.momentum = momentum;
    this.velocity = new float[length];
  }

  @Override
  public void apply(float[] parameters, float[] gradient, float rate, long step, int from, int to) {
    for (int i = from; i < to; i++) {
      float v = momentum * velocity[i] + gradient[i];
      velocity[i] = v;
      parameters[i] -= rate * v;
    }
  }

  @Override
  public Map<String, float[]> memory() {
    return momentum == 0 ? Map.of() : Map.of("velocity", velocity);
  }
}
