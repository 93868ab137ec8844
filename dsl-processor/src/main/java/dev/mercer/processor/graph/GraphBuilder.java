package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.kind.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the graph of a network that is right. Its layers stand as they are found from the output
 * backwards, each after what it reads: an order that does not depend on the order of the methods.
 */
final class GraphBuilder {
  private final Wiring wiring;
  private final Map<String, Layer> layers = new LinkedHashMap<>();

  private GraphBuilder(Wiring wiring) {
    this.wiring = wiring;
  }

  static Graph build(Wiring wiring) {
    GraphBuilder builder = new GraphBuilder(wiring);
    builder.add(output(wiring));
    Declaration declaration = wiring.declaration();
    return new Graph(
        declaration.type(),
        declaration.isPublic(),
        declaration.takenNames(),
        wiring.input().values().iterator().next(),
        List.copyOf(builder.layers.values()),
        declaration.vectorVisible(),
        declaration.generatedVisible());
  }

  private static LayerMethod output(Wiring wiring) {
    return wiring.layers().stream()
        .filter(
            layer ->
                wiring.layers().stream()
                    .noneMatch(reader -> reader.sources().contains(layer.name())))
        .findFirst()
        .orElseThrow();
  }

  private void add(LayerMethod method) {
    if (!layers.containsKey(method.name())) {
      method.sources().forEach(source -> wiring.layer(source).ifPresent(this::add));
      layers.put(method.name(), layer(method));
    }
  }

  private Layer layer(LayerMethod method) {
    return new Layer(
        method.name(),
        method.kind(),
        method.sources(),
        wiring.shape(method.name()).orElseThrow(),
        method.returns().orElseThrow(),
        Settings.of(method.annotation()));
  }
}
