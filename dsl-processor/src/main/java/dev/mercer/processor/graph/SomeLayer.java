package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A network has layers. */
final class SomeLayer implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.methods().isEmpty() && declaration.resolved()
        ? Stream.of(Message.NO_LAYERS.at(declaration.place(), declaration.type().nested()))
        : Stream.empty();
  }
}
