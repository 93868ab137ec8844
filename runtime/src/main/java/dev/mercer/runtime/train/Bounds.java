package dev.mercer.runtime.train;

import dev.mercer.runtime.network.NetworkSpec;

/** Keeps trained values that have a smallest one, an epsilon, at or above it; NaN stays NaN. */
final class Bounds {
  /** The elements of one tensor, and the smallest number that may be stored there. */
  private record Bound(int from, int to, float smallest) {}

  private final Bound[] bounds;

  Bounds(NetworkSpec spec) {
    this.bounds =
        spec.tensors().stream()
            .filter(tensor -> tensor.trainable() && tensor.smallest() > -Float.MAX_VALUE)
            .map(
                tensor ->
                    new Bound(
                        tensor.layout().offset(),
                        tensor.layout().offset() + tensor.layout().length(),
                        tensor.smallest()))
            .toArray(Bound[]::new);
  }

  void apply(float[] parameters) {
    for (Bound bound : bounds) {
      for (int i = bound.from; i < bound.to; i++) {
        parameters[i] = Math.max(parameters[i], bound.smallest);
      }
    }
  }
}
