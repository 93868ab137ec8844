package dev.mercer.processor.emit;

import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.graph.Shape;
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
    return layer(new Layer.Standardize(name, List.of(source), shape(source)));
  }

  Network normalize(String name, String source) {
    return layer(new Layer.Normalize(name, List.of(source), shape(source)));
  }

  Network add(String name, String first, String second) {
    return layer(new Layer.Add(name, List.of(first, second), shape(first)));
  }

  Network yat(String name, String source, int units) {
    return yat(name, source, units, true, true);
  }

  Network yat(String name, String source, int units, boolean trainBias, boolean trainEpsilon) {
    return layer(
        new Layer.Yat(
            name,
            List.of(source),
            new Shape.Vector(units),
            0.75,
            trainEpsilon ? -1 : 0.5,
            trainBias,
            trainEpsilon));
  }

  Network linear(String name, String source, int units) {
    return layer(
        new Layer.Linear(name, List.of(source), new Shape.Vector(units), new Returns.Vector()));
  }

  Network nadarayaWatson(String name, String source, int units) {
    return layer(
        new Layer.NadarayaWatson(
            name, List.of(source), new Shape.Vector(units), new Returns.Vector()));
  }

  /** A linear layer that returns an enum. */
  Graph classifier(String name, String source, int units) {
    List<String> constants = IntStream.range(0, units).mapToObj(i -> "LABEL" + i).toList();
    Returns label = new Returns.Label(new TypeName("test", List.of("Label")), constants);
    layer(new Layer.Linear(name, List.of(source), new Shape.Vector(units), label));
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

  private Shape shape(String source) {
    return new Shape.Vector(sizes.get(source));
  }

  private Network layer(Layer layer) {
    layers.add(layer);
    sizes.put(layer.name(), layer.shape().floats());
    return this;
  }
}
