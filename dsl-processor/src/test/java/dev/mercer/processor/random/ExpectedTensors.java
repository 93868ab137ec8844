package dev.mercer.processor.random;

import dev.mercer.Yat;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tensors that a network must have, from the blueprint alone. */
final class ExpectedTensors {
  /**
   * A tensor.
   *
   * @param trained whether there is a gradient by it
   * @param initial the value of each of its elements where that is stated by the declaration or
   *     fixed; NaN where it is random
   * @param positive whether its values are
   */
  record Expected(
      String name, List<Integer> shape, boolean trained, double initial, boolean positive) {
    int length() {
      return shape.stream().reduce(1, (a, b) -> a * b);
    }

    int columns() {
      return shape.size() == 2 ? shape.get(1) : 1;
    }
  }

  private final List<Expected> all = new ArrayList<>();

  private ExpectedTensors() {}

  static List<Expected> of(Blueprint blueprint) {
    ExpectedTensors tensors = new ExpectedTensors();
    NetworkInput input = blueprint.graph().input();
    Map<String, Integer> sizes = new HashMap<>(Map.of(input.name(), input.size()));
    Layer output = blueprint.graph().output();
    for (Layer layer : blueprint.graph().layers()) {
      sizes.put(layer.name(), layer.shape().floats());
      tensors.add(layer, sizes.get(layer.sources().getFirst()), layer.equals(output));
    }
    if (!(output.returns() instanceof Returns.Label)) {
      // A standardised output has a scale of its own.
      String prefix = output.kind().name().equals("Standardize") ? "output_" : "";
      tensors.add(output, prefix + "offset", false, 0, false, output.shape().floats());
      tensors.add(output, prefix + "scale", false, 1, true, output.shape().floats());
    }
    return tensors.all;
  }

  private void add(Layer layer, int inputs, boolean isOutput) {
    int units = layer.shape().floats();
    double weights = isOutput ? 0 : Double.NaN;
    switch (layer.kind().name()) {
      case "Standardize" -> {
        add(layer, "mean", false, 0, false, units);
        add(layer, "scale", false, 1, true, units);
      }
      case "Linear" -> {
        add(layer, "weight", true, weights, false, units, inputs);
        add(layer, "bias", true, 0, false, units);
      }
      case "NadarayaWatson" -> add(layer, "weight", true, weights, false, units, inputs);
      case "Scale" -> {
        double raw = Math.log(Math.expm1(layer.settings().number("initial")));
        add(layer, "raw_factor", true, raw, false, units);
      }
      case "Normalize" -> {}
      case "Add" -> {}
      case "Yat" -> {
        double epsilon =
            layer.settings().number("epsilon") == Yat.FROM_DATA
                ? 1
                : layer.settings().number("epsilon");
        add(layer, "prototypes", true, Double.NaN, false, units, inputs);
        scalar(layer, "bias", layer.settings().flag("trainBias"), layer.settings().number("bias"));
        scalar(layer, "epsilon", layer.settings().flag("trainEpsilon"), epsilon);
        add(layer, "gain", false, 1, true);
      }
      default -> throw new AssertionError(layer);
    }
  }

  /** A trained one is held as what softplus makes it of. */
  private void scalar(Layer layer, String name, boolean trained, double value) {
    if (trained) {
      add(layer, "raw_" + name, true, Math.log(Math.expm1(value)), false);
    } else {
      add(layer, name, false, value, true);
    }
  }

  private void add(
      Layer layer,
      String name,
      boolean trained,
      double initial,
      boolean positive,
      Integer... shape) {
    all.add(new Expected(layer.name() + "." + name, List.of(shape), trained, initial, positive));
  }
}
