package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Parameters and the values of a block of rows stand in one array each, which an int indexes. The
 * bounds are generous: nothing near them fits into memory twice, as training wants it.
 */
final class IndexableSize {
  /** The rows of a block. */
  private static final long ROWS = 64;

  /** Units and inputs are padded to panels of so many. */
  private static final long PANEL = 32;

  /**
   * The arrays of a layer's width that a row of the workspace takes: forward, backward, between.
   */
  private static final long PER_LAYER = 8;

  Stream<Problem> check(Declaration declaration, Graph graph) {
    Map<String, Long> parameters = parameters(graph);
    Map<String, Long> workspace = new HashMap<>();
    workspace.put(graph.input().name(), ROWS * PER_LAYER * padded(graph.input().size()));
    for (Layer layer : graph.layers()) {
      workspace.put(layer.name(), ROWS * PER_LAYER * padded(layer.shape().floats()));
    }
    return Stream.concat(
            check(declaration, "the parameters", parameters),
            check(declaration, "the values of a block of rows", workspace))
        .limit(1);
  }

  private static Stream<Problem> check(
      Declaration declaration, String what, Map<String, Long> floats) {
    double total = floats.values().stream().mapToDouble(Long::doubleValue).sum();
    if (total <= Integer.MAX_VALUE) {
      return Stream.empty();
    }
    String largest =
        floats.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    return Stream.of(
        Message.TOO_LARGE.at(
            declaration.method(largest).map(method -> method.place()).orElse(declaration.place()),
            declaration.type().nested(),
            what,
            String.format(Locale.ROOT, "%.3g", total),
            Integer.MAX_VALUE,
            largest));
  }

  private static Map<String, Long> parameters(Graph graph) {
    Map<String, Long> widths = new HashMap<>();
    widths.put(graph.input().name(), (long) graph.input().size());
    Map<String, Long> parameters = new HashMap<>();
    for (Layer layer : graph.layers()) {
      long units = layer.shape().floats();
      long inputs = widths.get(layer.sources().getFirst());
      widths.put(layer.name(), units);
      parameters.put(
          layer.name(),
          switch (layer) {
            case Layer.Yat yat -> padded(units) * (padded(inputs) + 1);
            case Layer.Linear linear -> padded(units) * (padded(inputs) + 1);
            case Layer.NadarayaWatson readout -> padded(units) * padded(inputs);
            case Layer.Standardize standardize -> 2 * padded(units);
            case Layer.Normalize normalize -> 0L;
            case Layer.Add add -> 0L;
          });
    }
    return parameters;
  }

  private static long padded(long size) {
    return (size + PANEL - 1) / PANEL * PANEL;
  }
}
