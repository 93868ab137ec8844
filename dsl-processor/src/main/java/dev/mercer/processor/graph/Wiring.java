package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.kind.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Layers and what they read.
 *
 * @param layers some of the declaration's layers
 * @param input the first statement of each input that is known to be right
 * @param shapes the shapes of layers and inputs, as far as they are known
 */
record Wiring(
    Declaration declaration,
    Inputs inputs,
    List<LayerMethod> layers,
    Map<String, NetworkInput> input,
    Map<String, Shape> shapes) {

  Optional<LayerMethod> layer(String name) {
    return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
  }

  Optional<Shape> shape(String name) {
    return Optional.ofNullable(shapes.get(name));
  }

  /**
   * The layers all of whose sources, and their sources up to the input, are among these layers;
   * each after what it reads. What stands in a cycle or reads an unknown name is not among them.
   */
  Wiring sound() {
    List<LayerMethod> sound = new ArrayList<>();
    Map<String, Shape> shapes = new HashMap<>();
    input.forEach((name, source) -> shapes.put(name, new Shape.Vector(source.size())));
    List<String> known = new ArrayList<>(input.keySet());
    List<LayerMethod> open = new ArrayList<>(layers);
    for (boolean progress = true; progress; ) {
      List<LayerMethod> ready =
          open.stream().filter(layer -> known.containsAll(layer.sources())).toList();
      for (LayerMethod layer : ready) {
        sound.add(layer);
        known.add(layer.name());
        shape(layer, shapes).ifPresent(shape -> shapes.put(layer.name(), shape));
      }
      open.removeAll(ready);
      progress = !ready.isEmpty();
    }
    return new Wiring(declaration, inputs, sound, input, shapes);
  }

  /** The shape of a layer's output, where the shapes of its sources are known and fit. */
  private static Optional<Shape> shape(LayerMethod layer, Map<String, Shape> shapes) {
    if (layer.kind().hasUnits()) {
      return Optional.of(new Shape.Vector(layer.units()));
    }
    List<Optional<Shape>> sources =
        layer.sources().stream()
            .map(source -> Optional.ofNullable(shapes.get(source)))
            .distinct()
            .toList();
    return sources.size() == 1 ? sources.getFirst() : Optional.empty();
  }
}
