package dev.mercer.runtime.train;

import dev.mercer.runtime.network.Layout;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorSpec;

/**
 * Decoupled weight decay: {@code w -= rate * decay * w} before the optimizer's step, for the
 * weights of readouts. Prototypes are points, not weights: to draw them to the origin would favour
 * rows there.
 */
final class WeightDecay {
  private final Layout[] weights;
  private final float decay;

  WeightDecay(NetworkSpec spec, float decay) {
    this.weights =
        spec.tensors().stream()
            .filter(TensorSpec::decays)
            .map(TensorSpec::layout)
            .toArray(Layout[]::new);
    this.decay = decay;
  }

  void apply(float[] parameters, float rate) {
    if (decay == 0) {
      return;
    }
    float rest = 1 - rate * decay;
    for (Layout each : weights) {
      for (int i = each.offset(); i < each.offset() + each.length(); i++) {
        parameters[i] *= rest;
      }
    }
  }
}
