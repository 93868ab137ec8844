package dev.mercer.processor.graph;

import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A classifier tells at least two classes apart. */
final class OutputEnum implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    return layer
        .returns()
        .filter(Returns.Label.class::isInstance)
        .map(Returns.Label.class::cast)
        .filter(label -> label.constants().size() < 2)
        .map(
            label ->
                Message.FEW_CONSTANTS.at(
                    layer.place(),
                    label.type().nested(),
                    layer.name(),
                    label.constants().isEmpty() ? "no constants" : "only one constant"))
        .stream();
  }
}
