package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Definition.Component;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.declaration.SourceType.Declared;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A record of floats names the values of a regression. */
final class OutputRecord implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    if (layer.returns().filter(Returns.Values.class::isInstance).isPresent()
        && layer.method().returns() instanceof Declared declared
        && declared.definition() instanceof RecordDefinition definition) {
      return definition.components().isEmpty()
          ? Stream.of(Message.EMPTY_OUTPUT.at(layer.place(), declared, layer.name()))
          : definition.components().stream()
              .filter(component -> !component.type().equals(new SourceType.Primitive("float")))
              .map(component -> problem(layer, declared, component));
    }
    return Stream.empty();
  }

  private static Problem problem(LayerMethod layer, Declared record, Component component) {
    return Message.OUTPUT_COMPONENT.at(
        layer.place(), component.name(), record, layer.name(), component.type());
  }
}
