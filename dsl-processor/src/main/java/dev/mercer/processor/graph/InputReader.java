package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Definition;
import dev.mercer.processor.declaration.Definition.EnumDefinition;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.declaration.SourceType.Declared;
import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.graph.NetworkInput.Component;
import java.util.Map;
import java.util.Optional;

/** Turns a right statement of the input into the network's input. */
final class InputReader {
  /** The primitive types by their boxed forms. */
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "java.lang.Boolean", "boolean",
          "java.lang.Byte", "byte",
          "java.lang.Short", "short",
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Float", "float",
          "java.lang.Double", "double");

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

  /** The component as a column; empty for a type that cannot be a cell. */
  static Optional<Component> component(Definition.Component component) {
    String name = component.name();
    String header = component.column().map(Value::value).orElse(name);
    if (component.type() instanceof SourceType.Primitive primitive) {
      return value(name, header, primitive.name(), false);
    }
    if (!(component.type() instanceof Declared declared)) {
      return Optional.empty();
    }
    if (declared.definition() instanceof EnumDefinition definition) {
      return Optional.of(
          new Component.EnumComponent(name, header, declared.name(), definition.constants()));
    }
    if (declared.name().qualified().equals("java.lang.String")) {
      return component
          .category()
          .map(max -> new Component.CategoryComponent(name, header, max.value()));
    }
    return Optional.ofNullable(PRIMITIVES.get(declared.name().qualified()))
        .flatMap(primitive -> value(name, header, primitive, true));
  }

  private static Optional<Component> value(
      String name, String header, String primitive, boolean nullable) {
    return switch (primitive) {
      case "boolean" -> Optional.of(new Component.FlagComponent(name, header, nullable));
      case "byte", "short", "int", "long", "float", "double" ->
          Optional.of(new Component.NumberComponent(name, header, primitive, nullable));
      default -> Optional.empty();
    };
  }
}
