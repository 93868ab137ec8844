package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.TypeName;
import java.util.List;

/** The network's input, and how its features are read from what the user passes. */
public sealed interface NetworkInput {

  /** The parameter's name. */
  String name();

  /** The number of features. */
  int size();

  /** A {@code float[]}: features are named {@code pixels[0]}, {@code pixels[1]} and so on. */
  record Array(String name, int size) implements NetworkInput {}

  /**
   * A record, whose components are the columns of a row.
   *
   * @param type the record's name as it is written in source
   */
  record Fields(String name, TypeName type, List<Component> components) implements NetworkInput {
    @Override
    public int size() {
      return components.stream().mapToInt(Component::size).sum();
    }

    /** Whether each component is a float or a flag that is never missing. */
    public boolean plain() {
      return components.stream().allMatch(Component::plain);
    }
  }

  /** One component of an input record. */
  sealed interface Component {
    /** The component's name, which is its accessor's too. */
    String name();

    /** The name of its column in a file. */
    String header();

    /** Whether it may be null, and so missing. */
    boolean nullable();

    /** The number of features that it gives. */
    int size();

    /** Whether it is a float already, and never missing. */
    default boolean plain() {
      return false;
    }

    /**
     * A number.
     *
     * @param type the primitive type, as in {@code int}; the component's own type is boxed if it is
     *     nullable
     */
    record NumberComponent(String name, String header, String type, boolean nullable)
        implements Component {
      @Override
      public int size() {
        return nullable ? 2 : 1;
      }

      @Override
      public boolean plain() {
        return !nullable && type.equals("float");
      }
    }

    /** A {@code boolean}, or a {@code Boolean} if it is nullable. */
    record FlagComponent(String name, String header, boolean nullable) implements Component {
      @Override
      public int size() {
        return nullable ? 2 : 1;
      }

      @Override
      public boolean plain() {
        return !nullable;
      }
    }

    /** An enum: a feature for each constant, and one for none of them. */
    record EnumComponent(String name, String header, TypeName type, List<String> constants)
        implements Component {
      @Override
      public boolean nullable() {
        return true;
      }

      @Override
      public int size() {
        return constants.size() + 1;
      }
    }

    /** A {@code @Category String}: as many places for texts as stated, and one for none. */
    record CategoryComponent(String name, String header, int max) implements Component {
      @Override
      public boolean nullable() {
        return true;
      }

      @Override
      public int size() {
        return max + 1;
      }
    }
  }
}
