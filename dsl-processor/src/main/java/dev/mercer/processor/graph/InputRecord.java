package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Definition.Component;
import dev.mercer.processor.declaration.Definition.EnumDefinition;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.Place;
import dev.mercer.processor.declaration.SourceType.Declared;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The components of an input record are features: numbers, flags, and enums as one-hot. */
final class InputRecord implements InputRule {
  @Override
  public Stream<Problem> check(Declaration declaration, Parameter statement) {
    if (statement.type() instanceof Declared declared
        && declared.definition() instanceof RecordDefinition definition) {
      return definition.components().isEmpty()
          ? Stream.of(Message.EMPTY_INPUT.at(statement.place(), declared))
          : definition.components().stream()
              .flatMap(component -> check(statement.place(), declared, component));
    }
    return Stream.empty();
  }

  private static Stream<Problem> check(Place place, Declared record, Component component) {
    if (InputReader.component(component).isEmpty()) {
      return Stream.of(
          Message.INPUT_COMPONENT.at(place, component.name(), record, component.type()));
    }
    if (component.type() instanceof Declared declared
        && declared.definition() instanceof EnumDefinition definition) {
      return check(place, component, declared, definition);
    }
    return Stream.empty();
  }

  private static Stream<Problem> check(
      Place place, Component component, Declared type, EnumDefinition definition) {
    return definition.constants().size() < 2
        ? Stream.of(
            Message.FEW_CONSTANTS.at(
                place,
                type,
                component.name(),
                definition.constants().isEmpty() ? "no constants" : "only one constant"))
        : Stream.empty();
  }
}
