package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A sum reads two layers, every other layer one. */
final class ParameterCount implements LayerRule {
  /** The number of layers that a layer of this kind reads. */
  static int expected(LayerAnnotation annotation) {
    return annotation instanceof LayerAnnotation.Add ? 2 : 1;
  }

  @Override
  public Stream<Problem> check(LayerMethod layer) {
    int expected = expected(layer.annotation());
    int found = layer.method().parameters().size();
    return found == expected
        ? Stream.empty()
        : Stream.of(
            Message.PARAMETER_COUNT.at(
                layer.place(),
                layer.name(),
                parameters(found),
                layer.annotation().spelling(),
                parameters(expected)));
  }

  private static String parameters(int count) {
    return switch (count) {
      case 0 -> "no parameter";
      case 1 -> "one parameter";
      case 2 -> "two parameters";
      default -> count + " parameters";
    };
  }
}
