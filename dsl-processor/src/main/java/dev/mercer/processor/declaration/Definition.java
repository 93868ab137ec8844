package dev.mercer.processor.declaration;

import java.util.List;

/** What a class is, as far as it matters to a declaration. */
public sealed interface Definition {

  /** An enum with its constants in order. */
  record EnumDefinition(List<String> constants) implements Definition {}

  /** A record with its components in order. A record within a record is an {@link Other}. */
  record RecordDefinition(List<Component> components) implements Definition {}

  /** Any other class or interface. */
  record Other() implements Definition {}

  /**
   * A component of a record. It has no place: ECJ points to nothing in a record, and a record may
   * stand in a class file. What is wrong with it is said where the record is used.
   */
  record Component(String name, SourceType type) {}
}
