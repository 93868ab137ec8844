package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.kind.Kinds;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One annotation says what a layer does. */
final class OneLayerAnnotation implements MethodRule {
  @Override
  public Stream<Problem> check(Method method) {
    if (method.kind() != Method.Kind.ABSTRACT) {
      return Stream.empty();
    }
    return switch (method.annotations().size()) {
      case 0 ->
          Stream.of(
              Message.NO_LAYER_ANNOTATION.at(method.place(), method.name(), Kinds.spelling()));
      case 1 -> Stream.empty();
      default ->
          Stream.of(
              Message.TWO_LAYER_ANNOTATIONS.at(
                  method.annotations().get(1).place(),
                  method.name(),
                  method.annotations().stream()
                      .map(LayerAnnotation::spelling)
                      .collect(Collectors.joining(" and "))));
    };
  }
}
