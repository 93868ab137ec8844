package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.Locale;
import java.util.stream.Stream;

/** Every method of a network is a layer, and leaves its body to the generated class. */
final class LayersOnly implements MethodRule {
  @Override
  public Stream<Problem> check(Method method) {
    return method.kind() == Method.Kind.ABSTRACT
        ? Stream.empty()
        : Stream.of(
            Message.NOT_A_LAYER.at(
                method.place(), method.name(), method.kind().name().toLowerCase(Locale.ROOT)));
  }
}
