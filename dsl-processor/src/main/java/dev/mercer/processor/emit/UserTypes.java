package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.mercer.processor.declaration.TypeName;
import java.util.List;

/** The user's types as a generated class that implements the user's interface writes them. */
final class UserTypes {
  private UserTypes() {}

  /**
   * The name of a user's type. A type of the same package needs no import, but where the interface
   * declares another of its name the generated class inherits that one: then it is named in full,
   * as is one that has the name of a type of java.lang.
   */
  static ClassName className(TypeName type, TypeName declaration, List<String> takenNames) {
    List<String> simple = type.simpleNames();
    boolean hidden =
        type.packageName().equals(declaration.packageName())
            && takenNames.contains(simple.getFirst());
    return hidden
        ? ClassName.get("", type.qualified())
        : ClassName.get(
            type.packageName(),
            simple.getFirst(),
            simple.subList(1, simple.size()).toArray(String[]::new));
  }
}
