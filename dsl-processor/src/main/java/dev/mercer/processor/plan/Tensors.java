package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.kind.Role;
import dev.mercer.processor.kind.TensorFacts;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Places a network's tensors in the parameter array: layer by layer, trainable ones first. */
final class Tensors {
  /** A tensor of the layer at a place. */
  private record Declared(int index, TensorFacts facts) {}

  private final List<Layer> layers;
  private final List<Declared> declared = new ArrayList<>();
  private final List<Tensor> placed = new ArrayList<>();
  private final Memory memory;
  private final long trainable;

  /**
   * @param sizes the size of each value by its name
   */
  Tensors(Graph graph, Map<String, Integer> sizes, ConstantNames names) {
    this.layers = graph.layers();
    this.memory = new Memory(Array.PARAMETERS, names);
    for (int index = 0; index < layers.size(); index++) {
      Layer layer = layers.get(index);
      int inputs = sizes.get(layer.sources().getFirst());
      for (TensorFacts facts :
          layer.kind().tensors(layer.settings(), inputs, layer.shape().floats())) {
        declared.add(new Declared(index, facts));
      }
    }
    if (!(graph.output().returns() instanceof Returns.Label)) {
      declareOutput(layers.size() - 1);
    }
    place(true);
    trainable = memory.length();
    place(false);
  }

  private void declareOutput(int index) {
    Set<String> own =
        declared.stream()
            .filter(each -> each.index == index)
            .map(each -> each.facts.name())
            .collect(Collectors.toSet());
    // A file holds tensors by their names.
    if (!own.contains("offset") && !own.contains("scale")) {
      List<Integer> shape = List.of(layers.get(index).shape().floats());
      declared.add(
          new Declared(index, new TensorFacts("offset", Role.OUTPUT_OFFSET, shape, false)));
      declared.add(new Declared(index, new TensorFacts("scale", Role.OUTPUT_SCALE, shape, false)));
    }
  }

  private void place(boolean trainableOnes) {
    for (Declared each : declared) {
      TensorFacts facts = each.facts;
      if (facts.trainable() == trainableOnes) {
        String layer = layers.get(each.index).name();
        placed.add(
            new Tensor(
                layer + "." + facts.name(),
                each.index,
                facts,
                memory.take(layer + " " + facts.name(), Tensor.length(facts.shape()))));
      }
    }
  }

  List<Address> addresses() {
    return memory.taken();
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

  /** The tensor of a layer that has a role, if it has one. */
  Optional<Tensor> find(int layer, Role role) {
    return placed.stream()
        .filter(tensor -> tensor.layer() == layer && tensor.role() == role)
        .findFirst();
  }
}
