package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The number of a layer's units is stated once: by its type, or by {@code units}. */
final class Units implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    if (layer.returns().isEmpty()) {
      return Stream.empty();
    }
    return layer.annotation().unitsValue().stream().flatMap(units -> check(layer, units));
  }

  private static Stream<Problem> check(LayerMethod layer, Value<Integer> units) {
    if (layer.unitsOfType().isPresent()) {
      return units.written()
          ? Stream.of(
              Message.SUPERFLUOUS_UNITS.at(
                  units.place(),
                  layer.name(),
                  layer.method().returns(),
                  layer.unitsOfType().get(),
                  units.value()))
          : Stream.empty();
    }
    if (!units.written()) {
      return Stream.of(
          Message.MISSING_UNITS.at(units.place(), layer.name(), layer.annotation().spelling()));
    }
    return units.value() < 1
        ? Stream.of(Message.UNITS_BELOW_ONE.at(units.place(), layer.name(), units.value()))
        : Stream.empty();
  }
}
