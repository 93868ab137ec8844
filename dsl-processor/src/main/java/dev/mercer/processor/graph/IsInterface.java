package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** Only an interface declares a network. */
final class IsInterface implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.kind() == Declaration.Kind.INTERFACE
        ? Stream.empty()
        : Stream.of(
            Message.NOT_AN_INTERFACE.at(
                declaration.place(), declaration.type().nested(), declaration.kind()));
  }
}
