package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** Within the network everything is a {@code float[]}; only the output means something else. */
final class TypedReadoutLast implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    return wiring.layers().stream()
        .filter(layer -> layer.unitsOfType().isPresent())
        .flatMap(layer -> reader(wiring, layer).map(reader -> problem(layer, reader)).stream());
  }

  private static Optional<Method> reader(Wiring wiring, LayerMethod layer) {
    return wiring.declaration().methods().stream()
        .filter(
            method ->
                method.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(layer.name())))
        .findFirst();
  }

  private static Problem problem(LayerMethod layer, Method reader) {
    return Message.TYPED_READOUT_IS_READ.at(
        layer.place(), layer.name(), layer.method().returns(), reader.name(), layer.units());
  }
}
