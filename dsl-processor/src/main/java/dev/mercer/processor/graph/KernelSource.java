package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** The shares of a Nadaraya-Watson readout are responses of a kernel, as they are. */
final class KernelSource implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    return wiring.layers().stream()
        .filter(layer -> layer.kind().isConvex())
        .flatMap(layer -> check(wiring, layer).stream());
  }

  private static Optional<Problem> check(Wiring wiring, LayerMethod layer) {
    Parameter parameter = layer.method().parameters().getFirst();
    Optional<LayerMethod> source = wiring.layer(parameter.name());
    if (source.filter(each -> each.kind().isKernel()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Message.NOT_A_KERNEL.at(
            parameter.place(),
            layer.name(),
            parameter.name(),
            source
                .map(each -> "a " + each.annotation().spelling() + " layer")
                .orElse("the input")));
  }
}
