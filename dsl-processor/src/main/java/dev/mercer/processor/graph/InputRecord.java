package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Definition.Component;
import dev.mercer.processor.declaration.Definition.EnumDefinition;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.Place;
import dev.mercer.processor.declaration.SourceType.Declared;
import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The components of an input record are the columns of a row: numbers, flags, enums, categories,
 * each with a name of its own in a file. What is wrong with one is said where it stands, or else
 * where the record is used.
 */
final class InputRecord implements InputRule {
  private static final int FEWEST_PLACES = 2;
  private static final int MOST_PLACES = 256;

  @Override
  public Stream<Problem> check(Declaration declaration, Parameter statement) {
    if (!(statement.type() instanceof Declared declared
        && declared.definition() instanceof RecordDefinition definition)) {
      return Stream.empty();
    }
    List<Component> components = definition.components();
    return components.isEmpty()
        ? Stream.of(Message.EMPTY_INPUT.at(statement.place(), declared))
        : Stream.concat(
            components.stream().flatMap(each -> check(statement.place(), declared, each)),
            sameColumns(statement.place(), components));
  }

  private static Stream<Problem> check(Place statement, Declared record, Component component) {
    Place place = component.place().orElse(statement);
    return Stream.of(
            column(statement, component),
            InputReader.component(component).isEmpty()
                ? type(place, record, component)
                : category(statement, component).or(() -> constants(place, component)))
        .flatMap(Optional::stream);
  }

  /** A type that cannot be a cell. */
  private static Optional<Problem> type(Place place, Declared record, Component component) {
    return Optional.of(
        Message.INPUT_COMPONENT.at(
            place,
            component.name(),
            record,
            component.type(),
            ComponentAdvice.of(component.name(), component.type())));
  }

  private static Optional<Problem> category(Place statement, Component component) {
    Optional<Value<Integer>> category = component.category();
    if (category.isEmpty()) {
      return Optional.empty();
    }
    Place place = place(statement, component, category.get());
    if (!(InputReader.component(component).get()
        instanceof NetworkInput.Component.CategoryComponent)) {
      return Optional.of(Message.CATEGORY_TYPE.at(place, component.name(), component.type()));
    }
    int max = category.get().value();
    return max < FEWEST_PLACES || max > MOST_PLACES
        ? Optional.of(Message.CATEGORY_MAX.at(place, component.name(), max))
        : Optional.empty();
  }

  private static Optional<Problem> constants(Place place, Component component) {
    return component.type() instanceof Declared declared
            && declared.definition() instanceof EnumDefinition definition
            && definition.constants().size() < 2
        ? Optional.of(
            Message.FEW_CONSTANTS.at(
                place,
                declared,
                component.name(),
                definition.constants().isEmpty() ? "no constants" : "only one constant"))
        : Optional.empty();
  }

  private static Optional<Problem> column(Place statement, Component component) {
    return component
        .column()
        .filter(
            column -> column.value().isEmpty() || !column.value().equals(column.value().strip()))
        .map(
            column ->
                Message.COLUMN_NAME.at(
                    place(statement, component, column), component.name(), column.value()));
  }

  /** Two components that a file would have to tell apart by one name. */
  private static Stream<Problem> sameColumns(Place statement, List<Component> components) {
    Map<String, Component> known = new HashMap<>();
    Stream.Builder<Problem> problems = Stream.builder();
    for (Component component : components) {
      String header = component.column().map(Value::value).orElse(component.name());
      Component other = known.putIfAbsent(header, component);
      if (other != null) {
        problems.add(
            Message.SAME_COLUMN.at(
                component.place().orElse(statement), component.name(), other.name(), header));
      }
    }
    return problems.build();
  }

  /** The value of an annotation where the compiler points into records. */
  private static Place place(Place statement, Component component, Value<?> value) {
    return component.place().isPresent() ? value.place() : statement;
  }
}
