package dev.mercer.runtime;

import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.PackedGradient;
import dev.mercer.runtime.network.TensorSpec;
import java.util.stream.Collectors;

/**
 * The gradients of a weighted sum of a model's outputs, by each trainable parameter and by the
 * inputs: the product of an upstream gradient with the model's Jacobian. Immutable, and so safe
 * from any thread: arrays are copies.
 */
public final class Gradients {
  private final NetworkSpec spec;
  private final PackedGradient gradient;

  Gradients(NetworkSpec spec, PackedGradient gradient) {
    this.spec = spec;
    this.gradient = gradient;
  }

  /**
   * The gradient by a trainable parameter, in the parameter's shape, row-major. It is the sum over
   * the rows.
   *
   * @throws IllegalArgumentException if the model has no such parameter, or training does not move
   *     it
   */
  public float[] of(String parameter) {
    for (TensorSpec tensor : spec.tensors()) {
      if (tensor.trainable() && tensor.name().equals(parameter)) {
        return tensor.layout().unpack(gradient.parameters());
      }
    }
    throw new IllegalArgumentException(
        "There is no gradient by '%s'; the trainable parameters are %s."
            .formatted(parameter, trainable()));
  }

  /** The gradient by each feature of each row: {@code count * inputSize()} floats, row-major. */
  public float[] ofInputs() {
    return gradient.inputs().clone();
  }

  private String trainable() {
    return spec.tensors().stream()
        .filter(TensorSpec::trainable)
        .map(TensorSpec::name)
        .collect(Collectors.joining(", "));
  }
}
