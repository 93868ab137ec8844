package dev.mercer.processor.emit;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A network's layers as a table for people: shapes, formulas, and parameters by their full names.
 */
final class LayerTable {
  private final Graph graph;
  private final Map<String, Integer> sizes;

  LayerTable(Graph graph) {
    this.graph = graph;
    this.sizes =
        graph.layers().stream()
            .collect(Collectors.toMap(Layer::name, layer -> layer.shape().floats()));
    sizes.put(graph.input().name(), graph.input().size());
  }

  /** As in {@code 4 features, 3 classes, 101 trainable parameters}. */
  String summary() {
    long trainable =
        graph.layers().stream()
            .flatMap(layer -> tensors(layer).stream())
            .filter(Tensor::trainable)
            .mapToLong(Tensor::elements)
            .sum();
    return "%d features, %d %s, %d trainable parameters"
        .formatted(
            graph.input().size(),
            graph.output().shape().floats(),
            graph.output().returns() instanceof Returns.Label ? "classes" : "outputs",
            trainable);
  }

  /** The lines of the table: for each layer its shape and formula, and under it its parameters. */
  List<String> lines() {
    int nameWidth =
        graph.layers().stream().mapToInt(layer -> layer.name().length()).max().orElse(0);
    int shapeWidth =
        graph.layers().stream()
            .mapToInt(layer -> layer.shape().toString().length())
            .max()
            .orElse(0);
    String format = "%-" + nameWidth + "s  %-" + shapeWidth + "s  %s";
    List<String> lines = new ArrayList<>();
    for (Layer layer : graph.layers()) {
      lines.add(format.formatted(layer.name(), layer.shape(), formula(layer)));
      tensors(layer).forEach(tensor -> lines.add(format.formatted("", "", tensor)));
    }
    return lines;
  }

  private static String formula(Layer layer) {
    String x = layer.sources().getFirst();
    return switch (layer) {
      case Layer.Standardize each -> "(" + x + " - mean) / scale";
      case Layer.Normalize each -> x + " / ||" + x + "||";
      case Layer.Add each -> String.join(" + ", each.sources());
      case Layer.Linear each -> "weight " + x + " + bias";
      case Layer.NadarayaWatson each -> "weight " + x + " / sum(" + x + ")";
      case Layer.Yat each -> "gain (<%1$s, w> + bias)^2 / (||%1$s - w||^2 + epsilon)".formatted(x);
    };
  }

  private List<Tensor> tensors(Layer layer) {
    List<Tensor> tensors = new ArrayList<>();
    int outputs = layer.shape().floats();
    int inputs = sizes.get(layer.sources().getFirst());
    switch (layer) {
      case Layer.Standardize each -> {
        tensors.add(new Tensor(each.name() + ".mean", List.of(outputs), false));
        tensors.add(new Tensor(each.name() + ".scale", List.of(outputs), false));
      }
      case Layer.Normalize each -> {}
      case Layer.Add each -> {}
      case Layer.Linear each -> {
        tensors.add(new Tensor(each.name() + ".weight", List.of(outputs, inputs), true));
        tensors.add(new Tensor(each.name() + ".bias", List.of(outputs), true));
      }
      case Layer.NadarayaWatson each ->
          tensors.add(new Tensor(each.name() + ".weight", List.of(outputs, inputs), true));
      case Layer.Yat each -> {
        tensors.add(new Tensor(each.name() + ".prototypes", List.of(outputs, inputs), true));
        tensors.add(scalar(each.name(), "bias", each.trainBias()));
        tensors.add(scalar(each.name(), "epsilon", each.trainEpsilon()));
        tensors.add(new Tensor(each.name() + ".gain", List.of(), false));
      }
    }
    if (layer.equals(graph.output()) && !(layer.returns() instanceof Returns.Label)) {
      tensors.add(new Tensor(layer.name() + ".offset", List.of(outputs), false));
      tensors.add(new Tensor(layer.name() + ".scale", List.of(outputs), false));
    }
    return tensors;
  }

  private static Tensor scalar(String layer, String name, boolean trainable) {
    return new Tensor(layer + (trainable ? ".raw_" : ".") + name, List.of(), trainable);
  }

  /** One named parameter; training moves it or not. */
  private record Tensor(String name, List<Integer> shape, boolean trainable) {
    long elements() {
      return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    /** As in {@code near.prototypes [12, 4]}. */
    @Override
    public String toString() {
      return name + " " + shape;
    }
  }
}
