package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** An input has at least one feature. */
final class InputSize implements InputRule {
  @Override
  public Stream<Problem> check(Declaration declaration, Parameter statement) {
    return statement.input().stream()
        .filter(size -> size.value() < 1)
        .map(size -> Message.INPUT_BELOW_ONE.at(size.place(), statement.name(), size.value()));
  }
}
