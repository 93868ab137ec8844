package dev.mercer.runtime.network;

import dev.mercer.runtime.math.CounterRandom;
import java.util.Arrays;

/** The values of a network's tensors before training has seen any data. */
final class InitialValues {
  private final NetworkSpec spec;
  private final long seed;

  InitialValues(NetworkSpec spec, long seed) {
    this.spec = spec;
    this.seed = seed;
  }

  /** Writes every tensor, padding included. */
  void write(float[] parameters) {
    for (TensorSpec tensor : spec.tensors()) {
      tensor.layout().pack(canonical(tensor), parameters);
    }
  }

  private float[] canonical(TensorSpec tensor) {
    float[] values = new float[tensor.layout().units() * tensor.layout().columns()];
    double start = tensor.start().value();
    if (tensor.start().rule() == Start.Rule.NORMALS) {
      // Keyed by the tensor's name, so that another layer in the declaration does not move this
      // one's values.
      CounterRandom random = new CounterRandom(seed, "initial " + tensor.name(), 0);
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (start * random.gaussian(i));
      }
    } else {
      Arrays.fill(values, tensor.stored(start));
    }
    return values;
  }
}
