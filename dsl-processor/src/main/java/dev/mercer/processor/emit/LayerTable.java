package dev.mercer.processor.emit;

import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.plan.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A network for people: its layers as a table, its parameters by their full names, its cost. */
final class LayerTable {
  private final Plan plan;
  private final List<Layer> layers;
  private final String format;

  LayerTable(Plan plan) {
    this.plan = plan;
    this.layers = plan.graph().layers();
    int names = layers.stream().mapToInt(layer -> layer.name().length()).max().orElse(0);
    int shapes =
        layers.stream().mapToInt(layer -> layer.shape().toString().length()).max().orElse(0);
    this.format = "%-" + names + "s  %-" + shapes + "s  %s";
  }

  /** As in {@code 4 features, 3 classes, 89 trainable parameters}. */
  String summary() {
    long trainable =
        plan.tensors().stream()
            .filter(Tensor::trainable)
            .mapToLong(tensor -> (long) tensor.units() * tensor.columns())
            .sum();
    return "%s features, %s %s, %s trainable parameters"
        .formatted(
            count(plan.graph().input().size()),
            count(plan.graph().output().shape().floats()),
            plan.graph().output().returns() instanceof Returns.Label ? "classes" : "outputs",
            count(trainable));
  }

  /** The lines of the table: for each layer its shape and formula, and under it its parameters. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int index = 0; index < layers.size(); index++) {
      Layer layer = layers.get(index);
      lines.add(
          String.format(
              Locale.ROOT,
              format,
              layer.name(),
              layer.shape(),
              layer.kind().formula(layer.sources())));
      for (Tensor tensor : plan.tensors()) {
        if (tensor.layer() == index) {
          lines.add(
              String.format(Locale.ROOT, format, "", "", tensor.name() + " " + tensor.shape()));
        }
      }
    }
    return lines;
  }

  /** What one row and one block of rows take. */
  String cost() {
    return "A row takes %s floating-point operations.\nA block of %s rows takes %s bytes of workspace."
        .formatted(
            count(plan.operations()),
            Plan.ROWS,
            count(Float.BYTES * (plan.sizes().forward() + plan.sizes().near())));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
