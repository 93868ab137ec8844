package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A layer reads and returns floats, so it has no type parameters. */
final class NotGeneric implements MethodRule {
  @Override
  public Stream<Problem> check(Method method) {
    return method.typeParameters().isEmpty()
        ? Stream.empty()
        : Stream.of(
            Message.GENERIC_METHOD.at(
                method.place(), method.name(), NoTypeParameters.spelling(method.typeParameters())));
  }
}
