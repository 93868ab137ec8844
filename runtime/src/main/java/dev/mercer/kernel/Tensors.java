package dev.mercer.kernel;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tensors of a layer by what they are to it. */
final class Tensors {
  private Tensors() {}

  /** The specification of a tensor, or null where the layer has none of that role. */
  static @Nullable TensorSpec find(Evaluator evaluator, int layer, TensorRole role) {
    List<TensorSpec> tensors = evaluator.spec().tensors();
    for (int i = 0; i < tensors.size(); i++) {
      TensorSpec tensor = tensors.get(i);
      if (tensor.layer() == layer && tensor.role() == role) {
        return tensor;
      }
    }
    return null;
  }

  /** The values of a tensor, row-major, or null where the layer has none of that role. */
  static float @Nullable [] values(Evaluator evaluator, int layer, TensorRole role) {
    TensorSpec tensor = find(evaluator, layer, role);
    return tensor == null ? null : evaluator.values(tensor);
  }

  /** The values, row-major, of a tensor that every layer of the kind has. */
  static float[] require(Evaluator evaluator, int layer, TensorRole role) {
    float[] values = values(evaluator, layer, role);
    if (values == null) {
      throw new IllegalStateException("Layer %s has no tensor %s.".formatted(layer, role));
    }
    return values;
  }
}
