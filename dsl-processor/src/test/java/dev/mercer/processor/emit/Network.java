package dev.mercer.processor.emit;

import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A graph written by hand. The network's input is called {@code x}. */
final class Network {
  private final int inputs;
  private final Map<String, Integer> sizes = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();

  private Network(int inputs) {
    this.inputs = inputs;
    sizes.put("x", inputs);
  }

  static Network of(int inputs) {
    return new Network(inputs);
  }

  Network standardize(String name, String source) {
    return layer(Layers.of("Standardize", name, List.of(source), sizes.get(source)));
  }

  Network scale(String name, String source) {
    return layer(Layers.scale(name, source, sizes.get(source), 0.5));
  }

  Network normalize(String name, String source) {
    return layer(Layers.of("Normalize", name, List.of(source), sizes.get(source)));
  }

  Network add(String name, String first, String second) {
    return layer(Layers.of("Add", name, List.of(first, second), sizes.get(first)));
  }

  Network yat(String name, String source, int units) {
    return yat(name, source, units, true, true);
  }

  Network yat(String name, String source, int units, boolean trainBias, boolean trainEpsilon) {
    return layer(
        Layers.yat(name, source, units, 0.75, trainEpsilon ? -1 : 0.5, trainBias, trainEpsilon));
  }

  Network linear(String name, String source, int units) {
    return layer(Layers.of("Linear", name, List.of(source), units));
  }

  Network nadarayaWatson(String name, String source, int units) {
    return layer(Layers.of("NadarayaWatson", name, List.of(source), units));
  }

  /** A linear layer that returns an enum. */
  Graph classifier(String name, String source, int units) {
    List<String> constants = IntStream.range(0, units).mapToObj(i -> "LABEL" + i).toList();
    Returns label = new Returns.Label(new TypeName("test", List.of("Label")), constants);
    layer(Layers.of("Linear", name, List.of(source), units, label));
    return graph();
  }

  Graph graph() {
    return new Graph(
        new TypeName("test", List.of("Net")),
        false,
        List.of(),
        new NetworkInput.Array("x", inputs),
        List.copyOf(layers),
        true,
        true);
  }

  private Network layer(Layer layer) {
    layers.add(layer);
    sizes.put(layer.name(), layer.shape().floats());
    return this;
  }
}
