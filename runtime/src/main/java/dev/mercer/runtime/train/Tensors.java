package dev.mercer.runtime.train;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.Origin;
import dev.mercer.runtime.network.TensorSpec;

/** A network's tensors by layer and role, and what initialisation does to them. */
final class Tensors {
  private final Evaluator evaluator;
  private boolean changed;

  Tensors(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The canonical values of a layer's tensor that is known to be there. */
  float[] values(int layer, String role) {
    return evaluator.spec().require(layer, role).layout().unpack(evaluator.parameters());
  }

  /** The value of a layer's scalar that is known to be there. */
  double value(int layer, String role) {
    return evaluator.spec().require(layer, role).value(values(layer, role)[0]);
  }

  /** Whether a layer has a tensor of this role that nobody has given values yet. */
  boolean atSeed(int layer, String role) {
    return evaluator.spec().tensor(layer, role).filter(this::atSeed).isPresent();
  }

  private boolean atSeed(TensorSpec tensor) {
    return evaluator.origin(index(tensor)) == Origin.SEED;
  }

  /**
   * Gives a layer's tensor values from the data, unless it has values already. They count for the
   * passes once {@link #settle} is called.
   */
  void initialise(int layer, String role, float... values) {
    evaluator
        .spec()
        .tensor(layer, role)
        .filter(this::atSeed)
        .ifPresent(tensor -> initialise(tensor, values));
  }

  /** Recomputes what follows from the tensors, if any has been given values since the last call. */
  void settle() {
    if (changed) {
      evaluator.parametersChanged();
      changed = false;
    }
  }

  private void initialise(TensorSpec tensor, float[] values) {
    tensor.layout().pack(values, evaluator.parameters());
    evaluator.origin(index(tensor), Origin.DATA);
    changed = true;
  }

  private int index(TensorSpec tensor) {
    return evaluator.spec().tensors().indexOf(tensor);
  }
}
