package dev.mercer.processor.random;

import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts what the random declarations had in them. */
final class Counts {
  private static final List<String> LAYERS =
      List.of("Standardize", "Scale", "Normalize", "Yat", "Linear", "NadarayaWatson", "Add");

  private final Map<String, Map<String, Integer>> tables = new TreeMap<>();

  void add(String table, String entry) {
    tables.computeIfAbsent(table, any -> new TreeMap<>()).merge(entry, 1, Integer::sum);
  }

  /** What stands in a table. */
  TreeSet<String> entries(String table) {
    return new TreeSet<>(tables.getOrDefault(table, Map.of()).keySet());
  }

  int count(String table, String entry) {
    return tables.getOrDefault(table, Map.of()).getOrDefault(entry, 0);
  }

  /** Counts the parts of a right declaration. */
  void add(Blueprint blueprint) {
    switch (blueprint.graph().input()) {
      case NetworkInput.Array array -> add("inputs", "array");
      case NetworkInput.Fields fields ->
          fields.components().stream()
              .map(component -> component.getClass().getSimpleName())
              .distinct()
              .forEach(kind -> add("inputs", "record with " + kind));
    }
    blueprint
        .types()
        .forEach(type -> add("types", (type.isEnum ? "enum " : "record ") + type.place));
    Layer output = blueprint.graph().output();
    add("outputs", output(output.kind().name(), output.returns()));
    for (Layer layer : blueprint.graph().layers()) {
      for (String source : layer.sources()) {
        add("pairs", pair(layer.kind().name(), blueprint.kind(source)));
      }
    }
  }

  /** Counts the pairs of a wrong declaration. */
  void add(Draft draft) {
    for (Draft.Method method : draft.methods) {
      for (Draft.Parameter parameter : method.parameters) {
        String source =
            draft
                .method(parameter.name)
                .map(Counts::annotations)
                .orElse(draft.blueprint.kind(parameter.name));
        add("pairs", pair(annotations(method), source));
      }
    }
  }

  private static String annotations(Draft.Method method) {
    return method.annotations.stream().map(each -> each.name).collect(Collectors.joining("+"));
  }

  private static String output(String layer, Returns returns) {
    return layer + " returns " + returns.getClass().getSimpleName();
  }

  private static String pair(String reader, String source) {
    return reader + " reads " + source;
  }

  /** Every pair of a layer and what it reads, whether it may or not. */
  static TreeSet<String> pairs(boolean legal) {
    List<String> sources = new ArrayList<>(LAYERS);
    sources.addAll(List.of("array", "record"));
    TreeSet<String> pairs = new TreeSet<>();
    for (String reader : LAYERS) {
      for (String source : sources) {
        boolean fits =
            switch (reader) {
              case "Yat" -> !source.equals("Yat");
              case "NadarayaWatson" -> source.equals("Yat");
              default -> true;
            };
        if (fits == legal) {
          pairs.add(pair(reader, source));
        }
      }
    }
    return pairs;
  }

  /** Every layer as the output, with every type that it may return there. */
  static TreeSet<String> outputs() {
    TreeSet<String> outputs = new TreeSet<>();
    LAYERS.forEach(layer -> outputs.add(layer + " returns Vector"));
    for (String readout : List.of("Linear", "NadarayaWatson")) {
      for (String type : List.of("Scalar", "Label", "Values")) {
        outputs.add(readout + " returns " + type);
      }
    }
    return outputs;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    tables.forEach(
        (name, entries) -> {
          text.append(name).append('\n');
          entries.forEach((entry, count) -> text.append("%7s %s\n".formatted(count, entry)));
        });
    return text.toString();
  }
}
