package dev.mercer.processor.emit;

import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.NetworkInput.Component;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.graph.Shape;
import java.util.Arrays;
import java.util.List;

/** Checked networks, as the rules would leave them. */
final class Graphs {
  private Graphs() {}

  /** The README's example. */
  static Graph irises() {
    return new Graph(
        type("com.acme", "Irises"),
        true,
        List.of(),
        new NetworkInput.Fields(
            "flower",
            type("com.acme", "Flower"),
            List.of(
                new Component.FloatComponent("sepalLength"),
                new Component.FloatComponent("sepalWidth"),
                new Component.FloatComponent("petalLength"),
                new Component.FloatComponent("petalWidth"))),
        List.of(
            new Layer.Standardize("scaled", List.of("flower"), new Shape.Vector(4)),
            new Layer.Yat("near", List.of("scaled"), new Shape.Vector(12), 1, -1, true, true),
            new Layer.Linear(
                "species",
                List.of("near"),
                new Shape.Vector(3),
                new Returns.Label(
                    type("com.acme", "Species"), List.of("SETOSA", "VERSICOLOR", "VIRGINICA")))),
        true);
  }

  static TypeName type(String packageName, String... simpleNames) {
    return new TypeName(packageName, Arrays.asList(simpleNames));
  }
}
