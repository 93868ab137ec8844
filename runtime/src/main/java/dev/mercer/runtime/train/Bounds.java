package dev.mercer.runtime.train;

import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.List;

/** Keeps a trained epsilon at or above the smallest that a model may have; NaN stays NaN. */
final class Bounds {
  private final int[] offsets;

  Bounds(NetworkSpec spec) {
    List<TensorSpec> tensors = spec.tensors();
    this.offsets =
        tensors.stream()
            .filter(tensor -> tensor.role() == TensorRole.RAW_EPSILON)
            .mapToInt(tensor -> tensor.layout().offset())
            .toArray();
  }

  void apply(float[] parameters) {
    for (int offset : offsets) {
      parameters[offset] = Math.max(parameters[offset], TensorRole.RAW_EPSILON.smallest());
    }
  }
}
