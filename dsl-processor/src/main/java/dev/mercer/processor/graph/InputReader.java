package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Definition;
import dev.mercer.processor.declaration.Definition.EnumDefinition;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.declaration.SourceType.Declared;
import dev.mercer.processor.graph.NetworkInput.Component;
import java.util.Optional;

/** Turns a right statement of the input into the network's input. */
final class InputReader {
  private InputReader() {}

  static NetworkInput read(Parameter statement) {
    if (statement.type() instanceof Declared declared
        && declared.definition() instanceof RecordDefinition definition) {
      return new NetworkInput.Fields(
          statement.name(),
          declared.name(),
          definition.components().stream().flatMap(each -> component(each).stream()).toList());
    }
    return new NetworkInput.Array(statement.name(), statement.input().orElseThrow().value());
  }

  /** The component as features; empty for a type that gives none. */
  static Optional<Component> component(Definition.Component component) {
    String name = component.name();
    if (component.type() instanceof Declared declared
        && declared.definition() instanceof EnumDefinition definition) {
      return Optional.of(
          new Component.EnumComponent(name, declared.name(), definition.constants()));
    }
    if (component.type() instanceof SourceType.Primitive primitive) {
      return switch (primitive.name()) {
        case "float" -> Optional.of(new Component.FloatComponent(name));
        case "double" -> Optional.of(new Component.DoubleComponent(name));
        case "int" -> Optional.of(new Component.IntComponent(name));
        case "boolean" -> Optional.of(new Component.BooleanComponent(name));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }
}
