package dev.mercer.runtime.train;

import java.util.Map;

/** {@code v = momentum * v + g; p -= rate * v}; with momentum 0, gradient descent. */
final class MomentumUpdate implements Update {
  private final Segment[] segments;
  private final float momentum;
  private final float[] velocity;

  MomentumUpdate(Segment[] segments, float momentum, int length) {
    this.segments = segments;
    this.momentum = momentum;
    this.velocity = new float[length];
  }

  @Override
  public void apply(float[] parameters, float[] gradient, float rate, long step) {
    for (Segment segment : segments) {
      float segmentRate = rate * segment.rate();
      for (int i = segment.from(); i < segment.to(); i++) {
        float v = momentum * velocity[i] + gradient[i];
        velocity[i] = v;
        parameters[i] -= segmentRate * v;
      }
    }
  }

  @Override
  public Map<String, float[]> memory() {
    return momentum == 0 ? Map.of() : Map.of("velocity", velocity);
  }
}
