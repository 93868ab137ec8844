package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.declaration.SourceType.Declared;
import java.util.Set;

/**
 * What to write instead of a component that cannot be the cell of a row: it depends on the type.
 */
final class ComponentAdvice {
  private static final String DEFAULT =
      "use a number, a boolean, an enum, or a String with @Category";

  private static final Set<String> TEXTS =
      Set.of("java.lang.CharSequence", "java.lang.Character", "java.lang.Object");

  private static final Set<String> NUMBERS =
      Set.of("java.math.BigDecimal", "java.math.BigInteger", "java.lang.Number");

  private ComponentAdvice() {}

  static String of(String name, SourceType type) {
    if (type instanceof SourceType.Array) {
      return "write a component for each element; a network that reads nothing but numbers may take '@Input(n) float[]' instead of a record";
    }
    if (type instanceof SourceType.Primitive primitive && primitive.name().equals("char")) {
      return "make it '@Category String %s', or an enum".formatted(name);
    }
    return type instanceof Declared declared ? of(name, declared) : DEFAULT;
  }

  private static String of(String name, Declared type) {
    String qualified = type.name().qualified();
    if (qualified.equals("java.lang.String")) {
      return "write '@Category String %s', if it is one of few texts, or make it an enum"
          .formatted(name);
    }
    if (TEXTS.contains(qualified)) {
      return "make it '@Category String %s', or an enum".formatted(name);
    }
    if (NUMBERS.contains(qualified)) {
      return "make it 'double %s', or 'Double %s' if it may be missing".formatted(name, name);
    }
    if (qualified.startsWith("java.util.Optional")) {
      return "leave out Optional: a boxed type such as 'Double %s' may be null, which is missing"
          .formatted(name);
    }
    if (qualified.startsWith("java.time.") || qualified.equals("java.util.Date")) {
      return "give the days or seconds since a day that you choose, as 'long %s' or 'double %s'"
          .formatted(name, name);
    }
    if (qualified.startsWith("java.util.")) {
      return "write a component for each element";
    }
    return "write what it consists of as components of this record: numbers, booleans, enums, or Strings with @Category";
  }
}
