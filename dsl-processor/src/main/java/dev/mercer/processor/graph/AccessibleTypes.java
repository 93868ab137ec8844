package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Place;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The generated class repeats the types of a layer, so it must be able to name them. */
final class AccessibleTypes implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    if (layer.declaration().isPrivate()) {
      return Stream.empty();
    }
    return Stream.concat(
        check(layer, layer.place(), layer.method().returns()),
        layer.method().parameters().stream()
            .flatMap(parameter -> check(layer, parameter.place(), parameter.type())));
  }

  private static Stream<Problem> check(LayerMethod layer, Place place, SourceType type) {
    return type.visible()
        ? Stream.empty()
        : Stream.of(Message.INACCESSIBLE_TYPE.at(place, type, layer.name()));
  }
}
