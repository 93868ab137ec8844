package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.LayerAnnotation;
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
    String name = method.name();
    List<String> sources = method.sources();
    Shape shape = wiring.shape(name).orElseThrow();
    Returns returns = method.returns().orElseThrow();
    return switch (method.annotation()) {
      case LayerAnnotation.Standardize standardize -> new Layer.Standardize(name, sources, shape);
      case LayerAnnotation.Normalize normalize -> new Layer.Normalize(name, sources, shape);
      case LayerAnnotation.Add add -> new Layer.Add(name, sources, shape);
      case LayerAnnotation.Linear linear -> new Layer.Linear(name, sources, shape, returns);
      case LayerAnnotation.NadarayaWatson readout ->
          new Layer.NadarayaWatson(name, sources, shape, returns);
      case LayerAnnotation.Yat yat ->
          new Layer.Yat(
              name,
              sources,
              shape,
              // Adding 0 turns -0.0 into 0.0.
              yat.bias().value() + 0.0,
              yat.epsilon().value(),
              yat.trainBias().value(),
              yat.trainEpsilon().value());
    };
  }
}
