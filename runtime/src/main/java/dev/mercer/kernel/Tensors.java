package dev.mercer.kernel;

import dev.mercer.runtime.network.Evaluator;
import org.jspecify.annotations.Nullable;

/** The tensors of a layer by what they are to it. */
final class Tensors {
  private Tensors() {}

  /** The values of a tensor, row-major, or null where the layer has none of that role. */
  static float @Nullable [] values(Evaluator evaluator, int layer, String role) {
    return evaluator.spec().tensor(layer, role).map(evaluator::values).orElse(null);
  }

  /** The values, row-major and as they are stored, of a tensor that is known to be there. */
  static float[] require(Evaluator evaluator, int layer, String role) {
    return evaluator.values(evaluator.spec().require(layer, role));
  }
}
