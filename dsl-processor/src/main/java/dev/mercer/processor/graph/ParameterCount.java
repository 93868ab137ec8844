package dev.mercer.processor.graph;

import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A layer reads as many values as its kind does. */
final class ParameterCount implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    int expected = layer.kind().sources();
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
