package dev.mercer.processor.kind;

import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/**
 * The bias is b >= 0, for with b < 0 the kernel is not positive definite. A trained one is b > 0:
 * it is softplus(raw), which never reaches 0.
 */
final class AdmissibleBias {
  private AdmissibleBias() {}

  static Stream<Problem> check(String layer, LayerAnnotation annotation) {
    Value<Double> value = annotation.number("bias");
    // As the generated code holds it: 1e39 is infinite there, and 1e-50 is 0.
    float bias = value.value().floatValue();
    Message message;
    if (!(bias >= 0 && Float.isFinite(bias))) {
      message = Message.BIAS;
    } else if (bias == 0 && annotation.flag("trainBias").value()) {
      message = Message.TRAINED_BIAS;
    } else if (bias == 0) {
      message = Message.ZERO_BIAS;
    } else {
      return Stream.empty();
    }
    return Stream.of(message.at(value.place(), layer, value.value()));
  }
}
