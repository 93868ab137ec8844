package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.kind.Start;
import dev.mercer.processor.kind.TensorFacts;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places a network's tensors in the parameter array: layer by layer, trainable ones first. */
final class Tensors {
  /** A tensor of the layer at a place, and its name within the layer. */
  private record Declared(int index, String name, TensorFacts facts) {}

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
        declared.add(new Declared(index, facts.name(), started(facts, layer, graph)));
      }
    }
    if (!(graph.output().returns() instanceof Returns.Label)) {
      declareOutput(layers.size() - 1);
    }
    place(true);
    trainable = memory.length();
    place(false);
  }

  /**
   * A readout that is the output starts at 0: the first step is then a regression on what it reads.
   * Between blocks 0 would show the next kernel a single point.
   */
  private static TensorFacts started(TensorFacts facts, Layer layer, Graph graph) {
    boolean isWeight = layer.kind().isReadout() && facts.start().rule() == Start.Rule.NORMALS;
    return isWeight && layer.equals(graph.output()) ? facts.starting(Start.constant(0)) : facts;
  }

  /**
   * Regression targets are standardised for training: these bring outputs into their units. Under
   * their short names, or their roles where a tensor of the layer itself has one of these.
   */
  private void declareOutput(int index) {
    int size = layers.get(index).shape().floats();
    boolean taken =
        declared.stream()
            .anyMatch(
                each -> each.index == index && List.of("offset", "scale").contains(each.name));
    declared.add(
        new Declared(
            index,
            taken ? Tensor.OUTPUT_OFFSET : "offset",
            TensorFacts.fixed(Tensor.OUTPUT_OFFSET, Start.constant(0), size)));
    declared.add(
        new Declared(
            index,
            taken ? Tensor.OUTPUT_SCALE : "scale",
            TensorFacts.fixed(Tensor.OUTPUT_SCALE, Start.constant(1), size).divisor()));
  }

  private void place(boolean trainableOnes) {
    for (Declared each : declared) {
      TensorFacts facts = each.facts;
      if (facts.trainable() == trainableOnes) {
        String layer = layers.get(each.index).name();
        placed.add(
            new Tensor(
                layer + "." + each.name,
                each.index,
                facts,
                memory.take(layer + " " + each.name, Tensor.length(facts.shape()))));
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
  Optional<Tensor> find(int layer, String role) {
    return placed.stream()
        .filter(tensor -> tensor.layer() == layer && tensor.role().equals(role))
        .findFirst();
  }
}
