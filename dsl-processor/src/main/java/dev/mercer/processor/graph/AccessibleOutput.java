package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The generated class names what a layer returns. */
final class AccessibleOutput implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    SourceType type = layer.method().returns();
    return layer.declaration().isPrivate() || type.visible()
        ? Stream.empty()
        : Stream.of(Message.INACCESSIBLE_TYPE.at(layer.place(), type, layer.name()));
  }
}
