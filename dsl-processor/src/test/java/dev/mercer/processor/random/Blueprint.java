package dev.mercer.processor.random;

import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import java.util.List;
import java.util.Optional;

/**
 * A network that is right by construction, and what the processor must make of its source. The
 * graph is built here and never read from source, so that a wrong reading is not checked against
 * itself.
 */
record Blueprint(int number, Graph graph, List<UserType> types, Vocabulary vocabulary) {

  /** The name of the generated class. */
  String generated() {
    String packageName = graph.type().packageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + graph.generatedName();
  }

  Optional<Layer> layer(String name) {
    return graph.layers().stream().filter(layer -> layer.name().equals(name)).findFirst();
  }

  /** The type of the input as source. */
  String inputType() {
    return graph.input() instanceof NetworkInput.Fields fields
        ? fields.type().qualified()
        : "float[]";
  }

  /** What a layer's method returns, as source. */
  static String returned(Layer layer) {
    return switch (layer.returns()) {
      case Returns.Vector vector -> "float[]";
      case Returns.Scalar scalar -> "float";
      case Returns.Label label -> label.type().qualified();
      case Returns.Values values -> values.type().qualified();
    };
  }

  /** What a layer, or the input, is called in the counts. */
  String kind(String name) {
    return layer(name)
        .map(layer -> layer.kind().name())
        .orElse(graph.input() instanceof NetworkInput.Fields ? "record" : "array");
  }

  UserType type(TypeName name) {
    return types.stream().filter(type -> type.name.equals(name)).findFirst().orElseThrow();
  }
}
