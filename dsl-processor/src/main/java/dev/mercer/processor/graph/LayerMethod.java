package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Definition.Component;
import dev.mercer.processor.declaration.Definition.EnumDefinition;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.Place;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.declaration.SourceType.Declared;
import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.kind.Kind;
import dev.mercer.processor.kind.Kinds;
import java.util.List;
import java.util.Optional;

/** A method that is a layer by its one annotation. */
record LayerMethod(Declaration declaration, Method method, LayerAnnotation annotation) {

  String name() {
    return method.name();
  }

  Place place() {
    return method.place();
  }

  /** The names of what it reads. */
  List<String> sources() {
    return method.parameters().stream().map(Parameter::name).toList();
  }

  Kind kind() {
    return Kinds.of(annotation);
  }

  /** What its method returns; empty for a type that no layer may return. */
  Optional<Returns> returns() {
    SourceType type = method.returns();
    if (type.isArrayOf("float")) {
      return Optional.of(new Returns.Vector());
    }
    if (!kind().isReadout()) {
      return Optional.empty();
    }
    if (type.equals(new SourceType.Primitive("float"))) {
      return Optional.of(new Returns.Scalar());
    }
    if (type instanceof Declared declared && declared.arguments().isEmpty()) {
      if (declared.definition() instanceof EnumDefinition definition) {
        return Optional.of(new Returns.Label(declared.name(), definition.constants()));
      }
      if (declared.definition() instanceof RecordDefinition definition) {
        return Optional.of(
            new Returns.Values(
                declared.name(), definition.components().stream().map(Component::name).toList()));
      }
    }
    return Optional.empty();
  }

  /** The units that the return type states; empty for {@code float[]}, which states none. */
  Optional<Integer> unitsOfType() {
    return returns()
        .flatMap(
            returns ->
                switch (returns) {
                  case Returns.Vector vector -> Optional.empty();
                  case Returns.Scalar scalar -> Optional.of(1);
                  case Returns.Label label -> Optional.of(label.constants().size());
                  case Returns.Values values -> Optional.of(values.components().size());
                });
  }

  /** The units of a layer that has some and has passed its own rules. */
  int units() {
    return unitsOfType().or(() -> annotation.unitsValue().map(Value::value)).orElseThrow();
  }
}
