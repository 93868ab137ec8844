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
   * A component of a record.
   *
   * @param place where it stands; the method's parameter, or the method, where the record is not
   *     among the sources that are being compiled
   */
  record Component(Place place, String name, SourceType type) {}
}
