package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The generated class stands in a file of its own, where a local interface has no name. */
final class NotLocal implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.isLocal()
        ? Stream.of(Message.LOCAL_INTERFACE.at(declaration.place(), declaration.type().nested()))
        : Stream.empty();
  }
}
