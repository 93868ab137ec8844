package dev.mercer.processor.declaration;

import java.util.List;
import java.util.Optional;

/** What a class is, as far as it matters to a declaration. */
public sealed interface Definition {

  /** An enum with its constants in order. */
  record EnumDefinition(List<String> constants) implements Definition {}

  /** A record with its components in order. A record within a record is an {@link Other}. */
  record RecordDefinition(List<Component> components) implements Definition {}

  /** Any other class or interface. */
  record Other() implements Definition {}

  /**
   * A component of a record.
   *
   * @param place where it stands, if the compiler can point there: ECJ points to nothing in a
   *     record, and a record may stand in a class file
   * @param category the {@code max} of {@code @Category}, if that stands on it
   * @param column the text of {@code @Column}, if that stands on it
   */
  record Component(
      Optional<Place> place,
      String name,
      SourceType type,
      Optional<Value<Integer>> category,
      Optional<Value<String>> column) {}
}
