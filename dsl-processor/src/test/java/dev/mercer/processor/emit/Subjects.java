package dev.mercer.processor.emit;

import dev.mercer.processor.graph.Graph;
import java.util.LinkedHashMap;
import java.util.Map;

/** Networks that between them have every layer, and shapes around every width that matters. */
final class Subjects {
  private Subjects() {}

  static Map<String, Graph> graphs() {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    for (int units : new int[] {1, 15, 16, 17, 31, 32, 33, 64, 65, 130}) {
      graphs.put(
          "5 -> " + units + " -> 3",
          Network.of(5).yat("near", "x", units).classifier("out", "near", 3));
    }
    for (int inputs : new int[] {1, 2, 4, 15, 16, 17, 31, 32, 33, 63, 64, 65, 128, 129}) {
      graphs.put(
          inputs + " -> 20 -> 2",
          Network.of(inputs)
              .yat("near", "x", inputs % 2 == 0 ? 20 : 9)
              .nadarayaWatson("out", "near", 2)
              .graph());
    }
    for (int outputs : new int[] {1, 16, 17, 33, 70}) {
      graphs.put(
          "3 -> 40 -> " + outputs,
          Network.of(3)
              .yat("near", "x", 40, false, outputs % 2 == 0)
              .linear("out", "near", outputs)
              .graph());
    }
    graphs.put(
        "784",
        Network.of(784)
            .standardize("scaled", "x")
            .yat("near", "scaled", 50)
            .linear("out", "near", 10)
            .graph());
    graphs.put("two blocks", twoBlocks());
    graphs.put(
        "untrained paths",
        Network.of(6)
            .standardize("a", "x")
            .normalize("b", "x")
            .add("c", "a", "b")
            .add("d", "c", "c")
            .yat("near", "d", 5, false, false)
            .linear("out", "near", 2)
            .graph());
    graphs.put(
        "factors",
        Network.of(70)
            .standardize("a", "x")
            .scale("b", "a")
            .yat("near", "b", 35)
            .linear("mid", "near", 33)
            .normalize("c", "mid")
            .scale("d", "c")
            .add("sum", "d", "mid")
            .yat("last", "sum", 9)
            .scale("out", "last")
            .graph());
    graphs.put("no parameters", Network.of(19).normalize("a", "x").standardize("b", "a").graph());
    graphs.put("kernel last", Network.of(7).linear("a", "x", 20).yat("near", "a", 3).graph());
    graphs.put(
        "readers",
        Network.of(33)
            .yat("near", "x", 34)
            .nadarayaWatson("a", "near", 17)
            .linear("b", "near", 17)
            .add("c", "a", "b")
            .normalize("n", "c")
            .add("d", "n", "c")
            .linear("out", "d", 1)
            .graph());
    graphs.put(
        "two convex",
        Network.of(9)
            .yat("near", "x", 10)
            .nadarayaWatson("a", "near", 4)
            .nadarayaWatson("b", "near", 4)
            .add("out", "b", "a")
            .graph());
    return graphs;
  }

  static Graph twoBlocks() {
    return Network.of(70)
        .standardize("scaled", "x")
        .yat("near", "scaled", 170)
        .linear("mid", "near", 70)
        .add("sum", "mid", "x")
        .normalize("unit", "sum")
        .yat("last", "unit", 7)
        .nadarayaWatson("out", "last", 3)
        .graph();
  }
}
