package dev.mercer.processor.graph;

import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A parameter's name means one layer, so no two layers share theirs. */
final class DistinctName implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    boolean first =
        layer.declaration().method(layer.name()).filter(layer.method()::equals).isPresent();
    return first
        ? Stream.empty()
        : Stream.of(Message.DUPLICATE_NAME.at(layer.place(), layer.name()));
  }
}
