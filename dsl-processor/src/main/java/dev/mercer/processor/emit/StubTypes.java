package dev.mercer.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Definition;
import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.SourceType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a wrong declaration probably means by its input and its output. Types that another class
 * cannot repeat, be it that the compiler does not know them, stay unknown.
 */
final class StubTypes {
  private final Declaration declaration;
  private final Set<String> names = new HashSet<>();
  private final Set<String> read = new HashSet<>();

  StubTypes(Declaration declaration) {
    this.declaration = declaration;
    for (Method method : declaration.methods()) {
      names.add(method.name());
      method.parameters().forEach(parameter -> read.add(parameter.name()));
    }
  }

  /** The types of parameters that name no layer: one, if the declaration is right there. */
  Set<TypeName> inputs() {
    Set<TypeName> inputs = new LinkedHashSet<>();
    for (Method method : declaration.methods()) {
      for (Parameter parameter : method.parameters()) {
        if (!names.contains(parameter.name())) {
          repeated(parameter.type()).ifPresent(inputs::add);
        }
      }
    }
    return inputs;
  }

  /**
   * What the output layer returns. A type that is no vector tells an output even where other layers
   * are not read either.
   */
  Optional<SourceType> output() {
    List<SourceType> unread =
        declaration.methods().stream()
            .filter(method -> !read.contains(method.name()))
            .map(Method::returns)
            .toList();
    return Stream.of(
            unread.stream().filter(type -> !type.isArrayOf("float")),
            declaration.methods().stream()
                .map(Method::returns)
                .filter(type -> !type.isArrayOf("float")),
            unread.stream())
        .flatMap(types -> types)
        .findFirst();
  }

  /** Whether the type is an enum: the network is a classifier. */
  static boolean isLabel(SourceType type) {
    return type instanceof SourceType.Declared declared
        && declared.definition() instanceof Definition.EnumDefinition;
  }

  /** The type as the stub writes it, if it may write it. */
  Optional<TypeName> repeated(SourceType type) {
    return switch (type) {
      case SourceType.Primitive primitive -> Optional.of(primitive(primitive.name()));
      case SourceType.Array array ->
          repeated(array.component()).map(component -> ArrayTypeName.of(component));
      case SourceType.Declared declared ->
          declared.accessible() && declared.arguments().isEmpty()
              ? Optional.of(
                  UserTypes.className(
                      declared.name(), declaration.type(), declaration.memberTypes()))
              : Optional.empty();
      case SourceType.Variable variable -> Optional.empty();
      case SourceType.Wildcard wildcard -> Optional.empty();
      case SourceType.Unresolved unresolved -> Optional.empty();
    };
  }

  private static TypeName primitive(String name) {
    return switch (name) {
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      case "char" -> TypeName.CHAR;
      case "float" -> TypeName.FLOAT;
      case "double" -> TypeName.DOUBLE;
      default -> TypeName.VOID;
    };
  }

  /** The type of many values of a type: a list of objects, an array of numbers or rows. */
  static TypeName many(TypeName type) {
    return type instanceof ClassName
        ? ParameterizedTypeName.get(ClassName.get(List.class), type)
        : ArrayTypeName.of(type);
  }
}
