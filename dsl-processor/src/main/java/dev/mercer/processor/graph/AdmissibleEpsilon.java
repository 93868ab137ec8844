package dev.mercer.processor.graph;

import dev.mercer.Yat;
import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** Epsilon softens the denominator: below 1e-6 a float has nothing to say. */
final class AdmissibleEpsilon implements LayerRule {
  private static final double SMALLEST = 1e-6;

  /** The gradient reaches the raw parameter times 1 - exp(-epsilon), which is below 0.1 % here. */
  private static final double FROZEN = 1e-3;

  @Override
  public Stream<Problem> check(LayerMethod layer) {
    return layer.annotation() instanceof LayerAnnotation.Yat yat
        ? check(layer, yat)
        : Stream.empty();
  }

  private static Stream<Problem> check(LayerMethod layer, LayerAnnotation.Yat yat) {
    double epsilon = yat.epsilon().value();
    Message message;
    if (epsilon == Yat.FROM_DATA) {
      return Stream.empty();
    }
    if (!(epsilon >= SMALLEST && Float.isFinite((float) epsilon))) {
      message = Message.EPSILON;
    } else if (epsilon < FROZEN && yat.trainEpsilon().value()) {
      message = Message.FROZEN_EPSILON;
    } else {
      return Stream.empty();
    }
    return Stream.of(message.at(yat.epsilon().place(), layer.name(), epsilon));
  }
}
