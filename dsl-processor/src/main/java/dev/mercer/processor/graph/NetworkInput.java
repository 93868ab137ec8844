package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.TypeName;
import java.util.List;

/** The network's input, and how its features are read from what the user passes. */
public sealed interface NetworkInput {

  /** The parameter's name. */
  String name();

  /** The number of features. */
  int size();

  /** The name of each feature, in order. */
  List<String> features();

  /** A {@code float[]}: features are named {@code pixels[0]}, {@code pixels[1]} and so on. */
  record Array(String name, int size) implements NetworkInput {
    @Override
    public List<String> features() {
      return java.util.stream.IntStream.range(0, size).mapToObj(i -> name + "[" + i + "]").toList();
    }
  }

  /**
   * A record, whose components are the features.
   *
   * @param type the record's name as it is written in source
   */
  record Fields(String name, TypeName type, List<Component> components) implements NetworkInput {
    @Override
    public int size() {
      return features().size();
    }

    @Override
    public List<String> features() {
      return components.stream().flatMap(component -> component.features().stream()).toList();
    }
  }

  /** One component of an input record. */
  sealed interface Component {
    /** The component's name, which is its accessor's too. */
    String name();

    /** The names of the features it gives. */
    default List<String> features() {
      return List.of(name());
    }

    /** A {@code float}. */
    record FloatComponent(String name) implements Component {}

    /** A {@code double}, rounded to a float. */
    record DoubleComponent(String name) implements Component {}

    /** An {@code int}, rounded to a float. */
    record IntComponent(String name) implements Component {}

    /** A {@code boolean}: 1 or 0. */
    record BooleanComponent(String name) implements Component {}

    /** An enum, one feature for each constant, named {@code sex=MALE}. */
    record EnumComponent(String name, TypeName type, List<String> constants) implements Component {
      @Override
      public List<String> features() {
        return constants.stream().map(constant -> name + "=" + constant).toList();
      }
    }
  }
}
