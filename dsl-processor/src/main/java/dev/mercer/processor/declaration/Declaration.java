package dev.mercer.processor.declaration;

import java.util.List;
import java.util.Optional;

/**
 * A type annotated {@code @Network}, as it stands in source, right or wrong; or one that has layers
 * without that annotation.
 *
 * @param isNetwork whether it is annotated {@code @Network}
 * @param kind what it is: an interface, if it is right
 * @param isPublic whether it and every type around it are public
 * @param isPrivate whether it or a type around it is private: no other class can name it
 * @param isSealed whether it says which classes may implement it
 * @param takenNames the simple names of the types and constants that it has or inherits, and of
 *     types in its package that hide one of java.lang
 * @param methods its own methods in the order of the source, then those it inherits and does not
 *     redeclare
 * @param supertypesResolved whether the compiler knows every type it extends
 * @param vectorVisible whether its module can see {@code jdk.incubator.vector}
 * @param generatedVisible whether its module can see {@code javax.annotation.processing.Generated}
 * @param runtimeVisible whether its module can see Mercer's runtime
 * @param moduleName the name of its module, empty for the unnamed one
 */
public record Declaration(
    Place place,
    TypeName type,
    boolean isNetwork,
    Kind kind,
    boolean isPublic,
    boolean isPrivate,
    boolean isSealed,
    List<String> typeParameters,
    List<String> takenNames,
    List<Method> methods,
    boolean supertypesResolved,
    boolean vectorVisible,
    boolean generatedVisible,
    boolean runtimeVisible,
    String moduleName) {

  /** What a type is. */
  public enum Kind {
    INTERFACE("an interface"),
    ANNOTATION("an annotation interface"),
    CLASS("a class"),
    ENUM("an enum"),
    RECORD("a record");

    private final String spelling;

    Kind(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String toString() {
      return spelling;
    }
  }

  /** The first method of a name. */
  public Optional<Method> method(String name) {
    return methods.stream().filter(method -> method.name().equals(name)).findFirst();
  }

  /** Whether the compiler knows every type and every annotation value in it. */
  public boolean resolved() {
    return supertypesResolved && methods.stream().allMatch(Method::resolved);
  }

  /**
   * Whether a generated class may name it as its interface. An abstract class may do so whatever
   * the methods are, unless one of {@code Model} has the same name. ECJ complains of a class whose
   * supertypes are not all known.
   */
  public boolean implementable() {
    return kind == Kind.INTERFACE && !isPrivate && !isSealed && supertypesResolved;
  }
}
