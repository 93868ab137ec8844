package dev.mercer.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
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
  private final Predicate<Element> compiled;

  /**
   * @param compiled whether an element stands in a source that is being compiled
   */
  MethodReader(
      Elements elements,
      Types types,
      TypeElement declaration,
      TypeReader typeReader,
      Predicate<Element> compiled) {
    this.elements = elements;
    this.types = types;
    this.declaration = declaration;
    this.typeReader = typeReader;
    this.compiled = compiled;
  }

  Method read(ExecutableElement method) {
    Place place = Place.of(method);
    // As a member of the declaration, so that an inherited method has the arguments in the place of
    // the variables.
    ExecutableType signature =
        (ExecutableType) types.asMemberOf((DeclaredType) declaration.asType(), method);
    SourceType returns = type(signature.getReturnType(), place);
    List<Parameter> parameters =
        IntStream.range(0, method.getParameters().size())
            .mapToObj(
                i -> parameter(method.getParameters().get(i), signature.getParameterTypes().get(i)))
            .toList();
    AnnotationReader annotations = new AnnotationReader(elements, method);
    return new Method(
        place,
        method.getSimpleName().toString(),
        kind(method.getModifiers()),
        Optional.of((TypeElement) method.getEnclosingElement())
            .filter(owner -> !owner.equals(declaration))
            .map(owner -> TypeReader.name(elements, owner)),
        annotations.layers(),
        method.getTypeParameters().stream()
            .map(
                one ->
                    new TypeParameter(
                        one.getSimpleName().toString(),
                        one.getBounds().stream().map(typeReader::read).toList()))
            .toList(),
        returns,
        parameters,
        method.isVarArgs(),
        signature.getThrownTypes().stream().map(typeReader::read).toList(),
        annotations.resolved()
            && known(returns)
            && parameters.stream().allMatch(parameter -> known(parameter.type()))
            && method.getParameters().stream()
                .allMatch(parameter -> new AnnotationReader(elements, parameter).resolved()));
  }

  private Parameter parameter(VariableElement parameter, TypeMirror type) {
    Place place = Place.of(parameter);
    return new Parameter(
        place,
        parameter.getSimpleName().toString(),
        type(type, place),
        new AnnotationReader(elements, parameter).input());
  }

  private SourceType type(TypeMirror type, Place place) {
    return typeReader.read(type, element -> compiled.test(element) ? Place.of(element) : place);
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
