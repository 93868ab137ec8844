package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A sealed interface does not permit the generated class. */
final class NotSealed implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.isSealed()
        ? Stream.of(Message.SEALED_INTERFACE.at(declaration.place(), declaration.type().nested()))
        : Stream.empty();
  }
}
