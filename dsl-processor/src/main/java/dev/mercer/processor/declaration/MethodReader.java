package dev.mercer.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods of one type. */
final class MethodReader {
  private final Elements elements;
  private final Types types;
  private final TypeElement declaration;
  private final TypeReader typeReader;

  MethodReader(Elements elements, Types types, TypeElement declaration, TypeReader typeReader) {
    this.elements = elements;
    this.types = types;
    this.declaration = declaration;
    this.typeReader = typeReader;
  }

  Method read(ExecutableElement method) {
    // As a member of the declaration, so that an inherited method has the arguments in the place of
    // the variables.
    ExecutableType signature =
        (ExecutableType) types.asMemberOf((DeclaredType) declaration.asType(), method);
    SourceType returns = typeReader.read(signature.getReturnType());
    List<Parameter> parameters =
        IntStream.range(0, method.getParameters().size())
            .mapToObj(
                i -> parameter(method.getParameters().get(i), signature.getParameterTypes().get(i)))
            .toList();
    AnnotationReader annotations = new AnnotationReader(elements, method);
    return new Method(
        Place.of(method),
        method.getSimpleName().toString(),
        kind(method.getModifiers()),
        Optional.of((TypeElement) method.getEnclosingElement())
            .filter(owner -> !owner.equals(declaration))
            .map(owner -> TypeReader.name(elements, owner)),
        annotations.layers(),
        method.getTypeParameters().stream().map(one -> one.getSimpleName().toString()).toList(),
        returns,
        parameters,
        method.isVarArgs(),
        annotations.resolved()
            && known(returns)
            && parameters.stream().allMatch(parameter -> known(parameter.type()))
            && method.getParameters().stream()
                .allMatch(parameter -> new AnnotationReader(elements, parameter).resolved()));
  }

  private Parameter parameter(VariableElement parameter, TypeMirror type) {
    return new Parameter(
        Place.of(parameter),
        parameter.getSimpleName().toString(),
        typeReader.read(type),
        new AnnotationReader(elements, parameter).input());
  }

  /** Whether the type is resolved, and if it is a record, its components too. */
  private static boolean known(SourceType type) {
    if (type instanceof SourceType.Declared declared
        && declared.definition() instanceof Definition.RecordDefinition record) {
      return declared.resolved()
          && record.components().stream().allMatch(component -> component.type().resolved());
    }
    return type.resolved();
  }

  private static Method.Kind kind(Set<Modifier> modifiers) {
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Method.Kind.PRIVATE;
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return Method.Kind.STATIC;
    }
    return modifiers.contains(Modifier.ABSTRACT) ? Method.Kind.ABSTRACT : Method.Kind.DEFAULT;
  }
}
