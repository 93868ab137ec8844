package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Places a network's tensors in the parameter array: layer by layer, trainable ones first. */
final class Tensors {
  private final List<Tensor> declared = new ArrayList<>();
  private final List<Tensor> placed = new ArrayList<>();
  private final Memory memory = new Memory();
  private final long trainable;

  /**
   * @param sizes the size of each value by its name
   */
  Tensors(Graph graph, Map<String, Integer> sizes) {
    for (Layer layer : graph.layers()) {
      declare(layer, graph.layers().indexOf(layer), sizes);
    }
    declareOutput(graph);
    place(true);
    trainable = memory.length();
    place(false);
  }

  private void declare(Layer layer, int index, Map<String, Integer> sizes) {
    int units = layer.shape().floats();
    int inputs = sizes.get(layer.sources().getFirst());
    switch (layer) {
      case Layer.Standardize it -> {
        add(it, index, "mean", Tensor.Role.MEAN, false, units);
        add(it, index, "scale", Tensor.Role.SCALE, false, units);
      }
      case Layer.Yat it -> {
        add(it, index, "prototypes", Tensor.Role.PROTOTYPES, true, units, inputs);
        if (it.trainBias()) {
          add(it, index, "raw_bias", Tensor.Role.RAW_BIAS, true);
        } else {
          add(it, index, "bias", Tensor.Role.FIXED_BIAS, false);
        }
        if (it.trainEpsilon()) {
          add(it, index, "raw_epsilon", Tensor.Role.RAW_EPSILON, true);
        } else {
          add(it, index, "epsilon", Tensor.Role.FIXED_EPSILON, false);
        }
        add(it, index, "gain", Tensor.Role.GAIN, false);
      }
      case Layer.Linear it -> {
        add(it, index, "weight", Tensor.Role.WEIGHT, true, units, inputs);
        add(it, index, "bias", Tensor.Role.BIAS, true, units);
      }
      case Layer.NadarayaWatson it ->
          add(it, index, "weight", Tensor.Role.WEIGHT, true, units, inputs);
      case Layer.Normalize it -> {}
      case Layer.Add it -> {}
    }
  }

  private void declareOutput(Graph graph) {
    Layer output = graph.output();
    // A standardised output has a scale of its own, which the file would hold under the same name.
    if (!(output.returns() instanceof Returns.Label) && !(output instanceof Layer.Standardize)) {
      int index = graph.layers().size() - 1;
      add(output, index, "offset", Tensor.Role.OUTPUT_OFFSET, false, output.shape().floats());
      add(output, index, "scale", Tensor.Role.OUTPUT_SCALE, false, output.shape().floats());
    }
  }

  private void add(
      Layer layer, int index, String name, Tensor.Role role, boolean trainable, Integer... shape) {
    declared.add(new Tensor(layer.name() + "." + name, index, role, List.of(shape), trainable, 0));
  }

  private void place(boolean trainableOnes) {
    for (Tensor tensor : declared) {
      if (tensor.trainable() == trainableOnes) {
        placed.add(tensor.at(memory.take(tensor.length())));
      }
    }
  }

  List<Tensor> placed() {
    return List.copyOf(placed);
  }

  long trainable() {
    return trainable;
  }

  long length() {
    return memory.length();
  }

  /** The tensor of a layer that has one of these roles. */
  Tensor find(int layer, Tensor.Role... roles) {
    List<Tensor.Role> wanted = List.of(roles);
    return placed.stream()
        .filter(tensor -> tensor.layer() == layer && wanted.contains(tensor.role()))
        .findFirst()
        .orElseThrow();
  }
}
