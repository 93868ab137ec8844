package dev.mercer.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of a declaration, right or wrong.
 *
 * @param inheritedFrom the type that declares it, if that is not the declaration itself
 * @param annotations the layer annotations on it: one, if it is right
 * @param variableArity whether the last parameter is declared with three dots
 * @param resolved whether the compiler knows every type and every annotation value in it; if not,
 *     it says so itself
 */
public record Method(
    Place place,
    String name,
    Kind kind,
    Optional<TypeName> inheritedFrom,
    List<LayerAnnotation> annotations,
    List<TypeParameter> typeParameters,
    SourceType returns,
    List<Parameter> parameters,
    boolean variableArity,
    List<SourceType> thrown,
    boolean resolved) {

  /** What an implementing class has to do with a method. */
  public enum Kind {
    ABSTRACT,
    DEFAULT,
    STATIC,
    PRIVATE
  }

  /**
   * Whether another class of the declaration's package can repeat the signature. Type parameters
   * are not asked: who repeats them repeats their bounds.
   */
  public boolean repeatable() {
    return Stream.concat(
            Stream.concat(Stream.of(returns), parameters.stream().map(Parameter::type)),
            Stream.concat(
                thrown.stream(), typeParameters.stream().flatMap(one -> one.bounds().stream())))
        .allMatch(type -> type.resolved() && type.visible());
  }
}
