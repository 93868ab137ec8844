package dev.mercer.runtime.onnx;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.saved.ModelState;
import java.util.List;
import java.util.Optional;

/** A model's tensors in canonical form, all finite, by layer and role. */
final class Weights {
  private final List<TensorSpec> specs;
  private final List<Tensor> tensors;

  /**
   * @throws Refusal if a value is not finite
   */
  Weights(Evaluator evaluator) throws Refusal {
    this.specs = evaluator.spec().tensors();
    this.tensors = ModelState.tensors(evaluator);
    for (Tensor tensor : tensors) {
      tensor.requireFinite();
    }
  }

  /** The tensor of this role that the layer of this index has. */
  Tensor.Floats of(int layer, TensorRole role) {
    return find(layer, role).orElseThrow();
  }

  /** The tensor of this role of the layer of this index, if it has one. */
  Optional<Tensor.Floats> find(int layer, TensorRole role) {
    for (int i = 0; i < specs.size(); i++) {
      if (specs.get(i).layer() == layer && specs.get(i).role() == role) {
        return Optional.of((Tensor.Floats) tensors.get(i));
      }
    }
    return Optional.empty();
  }
}
