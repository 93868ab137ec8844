package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Between two kernel layers every path passes a readout. */
final class NoStackedKernels implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    Paths paths = new Paths(wiring, layer -> !layer.kind().isReadout());
    return wiring.layers().stream()
        .filter(NoStackedKernels::isKernel)
        .flatMap(
            layer -> {
              List<String> path = paths.from(layer, NoStackedKernels::isKernel);
              return path.isEmpty() ? Stream.empty() : Stream.of(problem(layer, path));
            });
  }

  private static boolean isKernel(LayerMethod layer) {
    return layer.kind().isKernel();
  }

  private static Problem problem(LayerMethod layer, List<String> path) {
    Parameter parameter = layer.method().parameters().getFirst();
    List<String> between = path.subList(1, path.size() - 1);
    String through =
        between.isEmpty()
            ? ""
            : between.stream()
                .map("'%s'"::formatted)
                .collect(Collectors.joining(" and ", " through ", ""));
    return Message.STACKED_KERNELS.at(
        parameter.place(), layer.name(), path.getLast(), through, Paths.spelling(path));
  }
}
