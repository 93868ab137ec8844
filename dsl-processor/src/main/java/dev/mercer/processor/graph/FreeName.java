package dev.mercer.processor.graph;

import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A layer's method stands in the generated class beside methods that have their own meaning. */
final class FreeName implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    return ReservedNames.contains(layer.name())
        ? Stream.of(Message.RESERVED_NAME.at(layer.place(), layer.name()))
        : Stream.empty();
  }
}
