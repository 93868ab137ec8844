package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.TensorRole;

/** The scale in which a regression is trained: {@code (target - offset) / scale}. */
final class TargetScale {
  private final float[] offset;
  private final float[] scale;

  TargetScale(Evaluator evaluator) {
    Tensors tensors = new Tensors(evaluator);
    int output = evaluator.spec().layers().size() - 1;
    this.offset = tensors.values(output, TensorRole.OUTPUT_OFFSET);
    this.scale = tensors.values(output, TensorRole.OUTPUT_SCALE);
  }

  /** The targets in that scale, row-major. */
  float[] standardised(Targets.Values targets) {
    float[] values = targets.values();
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int output = i % offset.length;
      result[i] = (float) (((double) values[i] - offset[output]) / scale[output]);
    }
    return result;
  }
}
