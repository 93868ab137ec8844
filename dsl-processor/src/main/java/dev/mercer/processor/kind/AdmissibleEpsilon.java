package dev.mercer.processor.kind;

import dev.mercer.Yat;
import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** Epsilon softens the denominator: below 1e-6 a float has nothing to say. */
final class AdmissibleEpsilon {
  static final double SMALLEST = 1e-6;

  /** The gradient reaches the raw parameter times 1 - exp(-epsilon), which is below 0.1 % here. */
  private static final double FROZEN = 1e-3;

  private AdmissibleEpsilon() {}

  static Stream<Problem> check(String layer, LayerAnnotation annotation) {
    Value<Double> value = annotation.number("epsilon");
    double epsilon = value.value();
    Message message;
    if (epsilon == Yat.FROM_DATA) {
      return Stream.empty();
    }
    if (!(epsilon >= SMALLEST && Float.isFinite((float) epsilon))) {
      message = Message.EPSILON;
    } else if (epsilon < FROZEN && annotation.flag("trainEpsilon").value()) {
      message = Message.FROZEN_EPSILON;
    } else {
      return Stream.empty();
    }
    return Stream.of(message.at(value.place(), layer, epsilon));
  }
}
