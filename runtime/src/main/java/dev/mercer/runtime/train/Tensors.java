package dev.mercer.runtime.train;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.Origin;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A network's tensors by layer and role, and what initialisation does to them. */
final class Tensors {
  private final Evaluator evaluator;
  private boolean changed;

  Tensors(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The canonical values of a layer's tensor that is known to be there. */
  float[] values(int layer, TensorRole role) {
    return tensor(index(layer, role).orElseThrow()).layout().unpack(evaluator.parameters());
  }

  /** Whether a layer has a tensor of this role that nobody has given values yet. */
  boolean atSeed(int layer, TensorRole role) {
    OptionalInt index = index(layer, role);
    return index.isPresent() && evaluator.origin(index.getAsInt()) == Origin.SEED;
  }

  /**
   * Gives a layer's tensor values from the data, unless it has values already. They count for the
   * passes once {@link #settle} is called.
   */
  void initialise(int layer, TensorRole role, float... values) {
    if (atSeed(layer, role)) {
      int index = index(layer, role).orElseThrow();
      tensor(index).layout().pack(values, evaluator.parameters());
      evaluator.origin(index, Origin.DATA);
      changed = true;
    }
  }

  /** Recomputes what follows from the tensors, if any has been given values since the last call. */
  void settle() {
    if (changed) {
      evaluator.parametersChanged();
      changed = false;
    }
  }

  private OptionalInt index(int layer, TensorRole role) {
    List<TensorSpec> tensors = evaluator.spec().tensors();
    return IntStream.range(0, tensors.size())
        .filter(i -> tensors.get(i).layer() == layer && tensors.get(i).role() == role)
        .findFirst();
  }

  private TensorSpec tensor(int index) {
    return evaluator.spec().tensors().get(index);
  }
}
