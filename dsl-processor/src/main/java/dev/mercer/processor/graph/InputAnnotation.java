package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** Only an array that comes from outside has its size stated; everything else has one already. */
final class InputAnnotation implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    return layer.method().parameters().stream()
        .filter(parameter -> parameter.input().isPresent())
        .flatMap(parameter -> check(layer, parameter));
  }

  private static Stream<Problem> check(LayerMethod layer, Parameter parameter) {
    if (layer.declaration().method(parameter.name()).isPresent()) {
      return Stream.of(problem(parameter, "the output of a layer"));
    }
    return Inputs.isRecord(parameter.type())
        ? Stream.of(problem(parameter, "a record, whose components are the features,"))
        : Stream.empty();
  }

  private static Problem problem(Parameter parameter, String what) {
    return Message.SUPERFLUOUS_INPUT.at(
        parameter.input().orElseThrow().place(), parameter.name(), what);
  }
}
