package dev.mercer.runtime.train;

import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorSpec;
import java.util.List;

/** Keeps trained values that have a smallest one, an epsilon, at or above it; NaN stays NaN. */
final class Bounds {
  private final List<TensorSpec> bounded;

  Bounds(NetworkSpec spec) {
    this.bounded =
        spec.tensors().stream()
            .filter(tensor -> tensor.trainable() && tensor.smallest() > -Float.MAX_VALUE)
            .toList();
  }

  void apply(float[] parameters) {
    for (TensorSpec tensor : bounded) {
      int first = tensor.layout().offset();
      for (int i = first; i < first + tensor.layout().length(); i++) {
        parameters[i] = Math.max(parameters[i], tensor.smallest());
      }
    }
  }
}
