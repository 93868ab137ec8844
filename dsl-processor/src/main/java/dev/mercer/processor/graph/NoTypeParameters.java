package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of a network are its shapes, so none is left open. */
final class NoTypeParameters implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.typeParameters().isEmpty()
        ? Stream.empty()
        : Stream.of(
            Message.GENERIC_INTERFACE.at(
                declaration.place(),
                declaration.type().nested(),
                spelling(declaration.typeParameters())));
  }

  static String spelling(List<String> parameters) {
    return parameters.stream().collect(Collectors.joining(", ", "<", ">"));
  }
}
