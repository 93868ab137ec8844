package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No layer reads itself, directly or not. Of cycles that share a layer one is told: they may well
 * be one mistake.
 */
final class NoCycle implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    List<Problem> problems = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (LayerMethod layer : wiring.layers()) {
      if (!told.contains(layer.name())) {
        List<String> cycle = new Paths(wiring, each -> true).from(layer, layer.name());
        if (!cycle.isEmpty() && Collections.disjoint(told, cycle)) {
          told.addAll(cycle);
          problems.add(problem(layer, cycle));
        }
      }
    }
    return problems.stream();
  }

  private static Problem problem(LayerMethod layer, List<String> cycle) {
    Parameter first =
        layer.method().parameters().stream()
            .filter(parameter -> parameter.name().equals(cycle.get(1)))
            .findFirst()
            .orElseThrow();
    return Message.CYCLE.at(first.place(), layer.name(), Paths.spelling(cycle));
  }
}
