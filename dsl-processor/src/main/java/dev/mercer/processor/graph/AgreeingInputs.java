package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.Place;
import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever reads the input sees it with the type and the size that are stated first. */
final class AgreeingInputs implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    return wiring.inputs().mentions().stream()
        .flatMap(
            mention ->
                check(wiring.inputs().statement(mention.name()).orElseThrow(), mention).stream());
  }

  private static Optional<Problem> check(Parameter statement, Parameter mention) {
    boolean sizesAgree =
        mention.input().isEmpty()
            || mention.input().map(Value::value).equals(statement.input().map(Value::value));
    if (sizesAgree && mention.type().equals(statement.type())) {
      return Optional.empty();
    }
    Place place = mention.input().map(Value::place).orElse(mention.place());
    return Optional.of(
        Message.INPUT_DISAGREES.at(place, mention.name(), spelling(mention), spelling(statement)));
  }

  private static String spelling(Parameter parameter) {
    return parameter
        .input()
        .map(size -> "float[%s]".formatted(size.value()))
        .orElse(parameter.type().toString());
  }
}
