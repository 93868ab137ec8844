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
import dev.mercer.processor.kind.Kinds;
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
  private static final SourceType FLOAT = new SourceType.Primitive("float");

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

  /**
   * The types of parameters that name no layer: one, if the declaration is right there. Where it is
   * wrong and the type can be no input, callers pass something else.
   */
  Set<TypeName> inputs() {
    Set<TypeName> inputs = new LinkedHashSet<>();
    for (Method method : declaration.methods()) {
      for (Parameter parameter : method.parameters()) {
        if (!names.contains(parameter.name()) && !method.isVariable(parameter)) {
          Optional.of(parameter.type())
              .filter(StubTypes::isInput)
              .flatMap(this::repeated)
              .ifPresent(inputs::add);
        }
      }
    }
    return inputs;
  }

  private static boolean isInput(SourceType type) {
    return type.isArrayOf("float") || isRecord(type);
  }

  /**
   * What the output layer returns, if it may return that. A type that is no vector tells an output
   * even where other layers are not read either.
   */
  Optional<SourceType> output() {
    List<Method> layers = declaration.methods().stream().filter(StubTypes::isLayer).toList();
    List<Method> unread = layers.stream().filter(method -> !read.contains(method.name())).toList();
    return Stream.of(
            unread.stream().filter(method -> !method.returns().isArrayOf("float")),
            layers.stream().filter(method -> !method.returns().isArrayOf("float")),
            unread.stream())
        .flatMap(methods -> methods)
        .findFirst()
        .filter(StubTypes::isOutput)
        .map(Method::returns);
  }

  /** Whether it is meant as a layer: what is inherited or has a body is not. */
  private static boolean isLayer(Method method) {
    return method.inheritedFrom().isEmpty() && method.kind() == Method.Kind.ABSTRACT;
  }

  private static boolean isOutput(Method method) {
    SourceType type = method.returns();
    boolean isReadout =
        method.annotations().isEmpty()
            || method.annotations().stream().anyMatch(each -> Kinds.of(each).isReadout());
    return type.isArrayOf("float")
        || (isReadout && (isRecord(type) || isLabel(type) || type.equals(FLOAT)));
  }

  private static boolean isRecord(SourceType type) {
    return type instanceof SourceType.Declared declared
        && declared.definition() instanceof Definition.RecordDefinition;
  }

  /** Whether the type is an enum: the network is a classifier. */
  static boolean isLabel(SourceType type) {
    return type instanceof SourceType.Declared declared
        && declared.definition() instanceof Definition.EnumDefinition;
  }

  /** The type of an input or an output as the stub writes it, if it may write it. */
  Optional<TypeName> repeated(SourceType type) {
    return switch (type) {
      case SourceType.Primitive primitive -> Optional.of(TypeName.FLOAT);
      case SourceType.Array array -> Optional.of(ArrayTypeName.of(TypeName.FLOAT));
      case SourceType.Declared declared ->
          declared.accessible() && declared.arguments().isEmpty()
              ? Optional.of(
                  UserTypes.className(
                      declared.name(), declaration.type(), declaration.takenNames()))
              : Optional.empty();
      case SourceType.Variable variable -> Optional.empty();
      case SourceType.Wildcard wildcard -> Optional.empty();
      case SourceType.Unresolved unresolved -> Optional.empty();
    };
  }

  /** The type of many values of a type: a list of objects, an array of numbers or rows. */
  static TypeName many(TypeName type) {
    return type instanceof ClassName
        ? ParameterizedTypeName.get(ClassName.get(List.class), type)
        : ArrayTypeName.of(type);
  }
}
