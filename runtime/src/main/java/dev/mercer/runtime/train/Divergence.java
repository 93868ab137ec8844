package dev.mercer.runtime.train;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.Optional;

/** Finds what in a network's parameters is too large to compute with, in words for people. */
final class Divergence {
  private final NetworkSpec spec;
  private final float[] parameters;
  private final Tensors tensors;

  Divergence(Evaluator evaluator) {
    this.spec = evaluator.spec();
    this.parameters = evaluator.parameters();
    this.tensors = new Tensors(evaluator);
  }

  /** The first fault, as in {@code near.prototypes [3, 7] is NaN}; empty if there is none. */
  Optional<String> fault() {
    for (TensorSpec tensor : spec.tensors()) {
      Optional<String> fault = notFinite(tensor);
      if (fault.isPresent()) {
        return fault;
      }
    }
    for (int index = 0; index < spec.layers().size(); index++) {
      LayerSpec layer = spec.layers().get(index);
      if (layer.isKernel()) {
        Optional<String> fault = overflow(index, layer);
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> notFinite(TensorSpec tensor) {
    int columns = tensor.layout().columns();
    for (int unit = 0; unit < tensor.layout().units(); unit++) {
      for (int column = 0; column < columns; column++) {
        float value = parameters[tensor.layout().index(unit, column)];
        if (!Float.isFinite(value)) {
          return Optional.of(
              "%s%s is %s"
                  .formatted(
                      tensor.name(),
                      switch (tensor.shape().size()) {
                        case 0 -> "";
                        case 1 -> " [" + unit + "]";
                        default -> " [" + unit + ", " + column + "]";
                      },
                      value));
        }
      }
    }
    return Optional.empty();
  }

  /** A unit answers its own prototype with {@code (||w||^2+b)^2/epsilon}: that must be a float. */
  private Optional<String> overflow(int index, LayerSpec layer) {
    double bias = tensors.value(index, TensorRole.BIAS);
    double epsilon = tensors.value(index, TensorRole.EPSILON);
    double gain = Math.max(1, tensors.values(index, TensorRole.GAIN)[0]);
    float[] prototypes = tensors.values(index, TensorRole.PROTOTYPES);
    int units = layer.output().size();
    int inputs = prototypes.length / units;
    for (int unit = 0; unit < units; unit++) {
      double square = 0;
      for (int k = 0; k < inputs; k++) {
        double value = prototypes[unit * inputs + k];
        square += value * value;
      }
      double peak = gain * (square + bias) * (square + bias) / epsilon;
      if (!(peak <= Float.MAX_VALUE)) {
        return Optional.of(
            "prototype %s of layer '%s' answers itself with more than a float holds: ||w||^2 is %s, epsilon %s"
                .formatted(unit, layer.name(), (float) square, (float) epsilon));
      }
    }
    return Optional.empty();
  }
}
