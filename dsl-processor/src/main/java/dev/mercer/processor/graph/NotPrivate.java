package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The generated class stands in a file of its own, where a private interface has no name. */
final class NotPrivate implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.isPrivate()
        ? Stream.of(Message.PRIVATE_INTERFACE.at(declaration.place(), declaration.type().nested()))
        : Stream.empty();
  }
}
