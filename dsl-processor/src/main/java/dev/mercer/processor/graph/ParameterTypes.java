package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** A layer reads {@code float[]}, or a record if it reads the input. */
final class ParameterTypes implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    return layer.method().parameters().stream()
        .filter(parameter -> layer.method().isVariable(parameter) || !isRight(layer, parameter))
        .map(parameter -> problem(layer, parameter));
  }

  private static boolean isRight(LayerMethod layer, Parameter parameter) {
    SourceType type = parameter.type();
    if (type.isArrayOf("float") || type instanceof SourceType.Variable) {
      return true;
    }
    // Where a parameter has the type of what it reads, that layer is told that its type is wrong.
    Optional<Method> source = layer.declaration().method(parameter.name());
    return source.isPresent() ? source.get().returns().equals(type) : Inputs.isRecord(type);
  }

  private static Problem problem(LayerMethod layer, Parameter parameter) {
    boolean isLayer = layer.declaration().method(parameter.name()).isPresent();
    String type = parameter.type().toString();
    String found =
        layer.method().isVariable(parameter) ? type.substring(0, type.length() - 2) + "..." : type;
    if (isLayer) {
      return Message.PARAMETER_TYPE.at(
          parameter.place(),
          parameter.name(),
          found,
          "float[]",
          "write 'float[] %1$s', the output of '%1$s'".formatted(parameter.name()));
    }
    return Message.PARAMETER_TYPE.at(
        parameter.place(),
        parameter.name(),
        found,
        "float[] or a record",
        "write '@Input(n) float[] %s', or a record without type parameters whose components are the features"
            .formatted(parameter.name()));
  }
}
