package dev.mercer.runtime.train;

/** Decoupled weight decay: {@code w -= rate * decay * w} before the optimizer's step. */
final class WeightDecay {
  private final Segment[] segments;
  private final float decay;

  WeightDecay(Segment[] segments, float decay) {
    this.segments = segments;
    this.decay = decay;
  }

  void apply(float[] parameters, float rate) {
    if (decay == 0) {
      return;
    }
    float rest = 1 - rate * decay;
    for (Segment segment : segments) {
      if (segment.decays()) {
        for (int i = segment.from(); i < segment.to(); i++) {
          parameters[i] *= rest;
        }
      }
    }
  }
}
