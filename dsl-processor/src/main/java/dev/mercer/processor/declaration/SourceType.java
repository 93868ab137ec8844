package dev.mercer.processor.declaration;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type as it stands in source. {@code toString} spells it for people, without packages. */
public sealed interface SourceType {

  /** Whether the compiler knows every type in it. */
  default boolean resolved() {
    return true;
  }

  /** Whether a class in the declaration's package may name every type in it. */
  default boolean visible() {
    return true;
  }

  /** Whether it is the array of this primitive type. */
  default boolean isArrayOf(String primitive) {
    return equals(new Array(new Primitive(primitive)));
  }

  /** A primitive type or {@code void}. */
  record Primitive(String name) implements SourceType {
    @Override
    public String toString() {
      return name;
    }
  }

  record Array(SourceType component) implements SourceType {
    @Override
    public boolean resolved() {
      return component.resolved();
    }

    @Override
    public boolean visible() {
      return component.visible();
    }

    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /**
   * A class, interface, enum or record.
   *
   * @param accessible whether a class in the declaration's package may name it
   */
  record Declared(
      TypeName name, List<SourceType> arguments, boolean accessible, Definition definition)
      implements SourceType {
    @Override
    public boolean resolved() {
      return arguments.stream().allMatch(SourceType::resolved);
    }

    @Override
    public boolean visible() {
      return accessible && arguments.stream().allMatch(SourceType::visible);
    }

    /** The rest follows from the name, and a definition knows the place that it was read from. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Declared that
          && name.equals(that.name)
          && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? name.nested()
          : arguments.stream()
              .map(SourceType::toString)
              .collect(Collectors.joining(", ", name.nested() + "<", ">"));
    }
  }

  /** A type variable of the interface or of the method. */
  record Variable(String name) implements SourceType {
    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code ?}, with its bounds: at most one of the lists is not empty. */
  record Wildcard(List<SourceType> upper, List<SourceType> lower) implements SourceType {
    @Override
    public boolean resolved() {
      return upper.stream().allMatch(SourceType::resolved)
          && lower.stream().allMatch(SourceType::resolved);
    }

    @Override
    public boolean visible() {
      return upper.stream().allMatch(SourceType::visible)
          && lower.stream().allMatch(SourceType::visible);
    }

    @Override
    public String toString() {
      if (!upper.isEmpty()) {
        return "? extends " + upper.getFirst();
      }
      return lower.isEmpty() ? "?" : "? super " + lower.getFirst();
    }
  }

  /** A type that the compiler does not know: it says so itself, and nobody else must name it. */
  record Unresolved(String name) implements SourceType {
    @Override
    public boolean resolved() {
      return false;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
