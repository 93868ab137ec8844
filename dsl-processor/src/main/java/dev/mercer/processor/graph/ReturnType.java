package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** Every layer may return {@code float[]}; a readout may state its units by another type. */
final class ReturnType implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    if (layer.returns().isPresent() || layer.method().returns() instanceof SourceType.Variable) {
      return Stream.empty();
    }
    return Stream.of(
        Message.RETURN_TYPE.at(
            layer.place(),
            layer.name(),
            layer.method().returns(),
            layer.kind().isReadout() ? "float[], float, an enum or a record of floats" : "float[]",
            layer.annotation().spelling()));
  }
}
