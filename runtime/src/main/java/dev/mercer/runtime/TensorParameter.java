package dev.mercer.runtime;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.TensorSpec;
import java.util.Arrays;
import java.util.Optional;

/** The canonical view of one tensor of an evaluator's packed parameters. */
final class TensorParameter implements Parameter {
  private final Evaluator evaluator;
  private final int index;
  private final TensorSpec tensor;

  /**
   * @param index its index in the specification
   */
  TensorParameter(Evaluator evaluator, int index) {
    this.evaluator = evaluator;
    this.index = index;
    this.tensor = evaluator.spec().tensors().get(index);
  }

  @Override
  public String name() {
    return tensor.name();
  }

  @Override
  public int[] shape() {
    return tensor.shape().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public float[] toArray() {
    return evaluator.values(tensor);
  }

  @Override
  public void set(float... values) {
    Optional<String> fault = tensor.fault(values);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
    evaluator.set(index, values);
  }

  /** As in {@code near.prototypes [12, 4]}. */
  @Override
  public String toString() {
    return name() + " " + Arrays.toString(shape());
  }
}
