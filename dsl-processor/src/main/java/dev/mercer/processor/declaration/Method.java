package dev.mercer.processor.declaration;

import java.util.List;
import java.util.Optional;

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
    List<String> typeParameters,
    SourceType returns,
    List<Parameter> parameters,
    boolean variableArity,
    boolean resolved) {

  /** Whether a parameter of the method is declared with three dots. */
  public boolean isVariable(Parameter parameter) {
    return variableArity && parameter.equals(parameters.getLast());
  }

  /** What an implementing class has to do with a method. */
  public enum Kind {
    ABSTRACT,
    DEFAULT,
    STATIC,
    PRIVATE
  }
}
