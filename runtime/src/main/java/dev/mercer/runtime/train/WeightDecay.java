package dev.mercer.runtime.train;

import java.util.List;

/** Decoupled weight decay: {@code w -= rate * decay * w} before the optimizer's step. */
record WeightDecay(List<Segment> segments, float decay) {

  void apply(float[] parameters, float rate) {
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
