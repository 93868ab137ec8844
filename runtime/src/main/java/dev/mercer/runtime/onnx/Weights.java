package dev.mercer.runtime.onnx;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.saved.ModelState;
import java.util.List;
import java.util.Optional;

/** A model's tensors in canonical form, all finite, by layer and role. */
final class Weights {
  private final NetworkSpec spec;
  private final List<Tensor> tensors;

  /**
   * @throws Refusal if a value is not finite
   */
  Weights(Evaluator evaluator) throws Refusal {
    this.spec = evaluator.spec();
    this.tensors = ModelState.tensors(evaluator);
    for (Tensor tensor : tensors) {
      tensor.requireFinite();
    }
  }

  /** The tensor of this role that the layer at this index has, as it is stored. */
  Tensor.Floats of(int layer, String role) {
    return tensor(spec.require(layer, role));
  }

  /** The tensor of this role at the layer at this index, as it is stored, if it has one. */
  Optional<Tensor.Floats> find(int layer, String role) {
    return spec.tensor(layer, role).map(this::tensor);
  }

  /** The value that an element stands for. */
  double value(int layer, String role, int element) {
    return spec.require(layer, role).value((float) of(layer, role).value(element));
  }

  /** The values that a tensor stands for, under its name; itself where it is stored as it is. */
  Tensor.Floats values(int layer, String role) {
    TensorSpec of = spec.require(layer, role);
    Tensor.Floats stored = tensor(of);
    if (!of.softplus()) {
      return stored;
    }
    float[] values = stored.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) of.value(values[i]);
    }
    return (Tensor.Floats) Tensor.of(of.name().replace(".raw_", "."), of.shape(), values);
  }

  private Tensor.Floats tensor(TensorSpec of) {
    return (Tensor.Floats) tensors.get(spec.tensors().indexOf(of));
  }
}
