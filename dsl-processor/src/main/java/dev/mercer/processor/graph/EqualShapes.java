package dev.mercer.processor.graph;

import dev.mercer.processor.kind.Shape;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** A sum is of two equal shapes. */
final class EqualShapes implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    return wiring.layers().stream()
        .filter(layer -> layer.kind().sources() > 1)
        .flatMap(layer -> check(wiring, layer).stream());
  }

  private static Optional<Problem> check(Wiring wiring, LayerMethod layer) {
    String left = layer.sources().getFirst();
    String right = layer.sources().getLast();
    Optional<Shape> leftShape = wiring.shape(left);
    Optional<Shape> rightShape = wiring.shape(right);
    if (leftShape.isEmpty() || rightShape.isEmpty() || leftShape.equals(rightShape)) {
      return Optional.empty();
    }
    return Optional.of(
        Message.UNEQUAL_SHAPES.at(
            layer.annotation().place(),
            layer.name(),
            left,
            leftShape.get(),
            right,
            rightShape.get()));
  }
}
