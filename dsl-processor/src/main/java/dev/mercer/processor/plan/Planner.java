package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every value and every tensor its place. */
final class Planner {
  private final Graph graph;
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Integer> indices = new HashMap<>();

  /** The values that depend on trainable parameters. */
  private final Set<String> trained = new HashSet<>();

  private final Memory work = new Memory();
  private final Memory derived = new Memory();
  private final Memory near = new Memory();
  private final Map<String, Buffer> values = new HashMap<>();
  private final Map<String, Buffer> gradients = new HashMap<>();
  private final Tensors tensors;

  Planner(Graph graph) {
    this.graph = graph;
    String input = graph.input().name();
    sizes.put(input, graph.input().size());
    indices.put(input, -1);
    for (Layer layer : graph.layers()) {
      indices.put(layer.name(), indices.size() - 1);
      sizes.put(layer.name(), layer.shape().floats());
      if (hasParameters(layer) || layer.sources().stream().anyMatch(trained::contains)) {
        trained.add(layer.name());
      }
    }
    this.tensors = new Tensors(graph, sizes);
  }

  private static boolean hasParameters(Layer layer) {
    return switch (layer) {
      case Layer.Yat it -> true;
      case Layer.Linear it -> true;
      case Layer.NadarayaWatson it -> true;
      case Layer.Standardize it -> false;
      case Layer.Normalize it -> false;
      case Layer.Add it -> false;
    };
  }

  /** Plans what forward passes use first, so that a workspace for them alone is a short prefix. */
  Plan plan() {
    String input = graph.input().name();
    values.put(input, work.buffer(sizes.get(input)));
    List<Kept> kept = new ArrayList<>();
    for (Layer layer : graph.layers()) {
      values.put(layer.name(), work.buffer(layer.shape().floats()));
      kept.add(keep(layer));
    }
    int scratch = work.take((long) Plan.ROWS * Plan.SCRATCH);
    final long forward = work.length();

    gradients.put(input, work.buffer(sizes.get(input)));
    for (Layer layer : graph.layers()) {
      gradients.put(layer.name(), work.buffer(layer.shape().floats()));
    }
    List<List<Source>> sources = sources();
    List<LayerPlan> layers = new ArrayList<>();
    int tasks = 0;
    for (int i = 0; i < graph.layers().size(); i++) {
      Layer layer = graph.layers().get(i);
      LayerPlan.Common common =
          new LayerPlan.Common(
              i,
              layer.name(),
              layer.sources().stream().map(indices::get).toList(),
              sources.get(i),
              values.get(layer.name()),
              gradients.get(layer.name()),
              tasks);
      LayerPlan plan = plan(layer, common, kept.get(i));
      layers.add(plan);
      tasks += plan.tasks();
    }
    int taskScratch = work.take((long) tasks * Plan.SCRATCH);
    return new Plan(
        graph,
        List.copyOf(layers),
        tensors.placed(),
        new Plan.Sizes(
            tensors.length(),
            tensors.trainable(),
            derived.length(),
            forward,
            work.length(),
            near.length()),
        new Plan.Workspace(values.get(input), gradients.get(input), scratch, taskScratch),
        tasks);
  }

  /**
   * What a layer's forward pass leaves for its backward pass, besides its output: a vector for each
   * row, and floats for each row from {@code scalars}.
   */
  private record Kept(Buffer buffer, int scalars) {}

  private Kept keep(Layer layer) {
    return switch (layer) {
      case Layer.Yat it -> new Kept(work.buffer(it.shape().floats()), work.take(Plan.ROWS));
      case Layer.NadarayaWatson it -> {
        Buffer shares = work.buffer(sizes.get(it.sources().getFirst()));
        yield new Kept(shares, work.take(Plan.ROWS));
      }
      case Layer.Normalize it -> new Kept(values.get(it.name()), work.take(2L * Plan.ROWS));
      case Layer.Standardize it -> new Kept(values.get(it.name()), 0);
      case Layer.Add it -> new Kept(values.get(it.name()), 0);
      case Layer.Linear it -> new Kept(values.get(it.name()), 0);
    };
  }

  /** The sources of each layer. The backward pass takes the layers from the last to the first. */
  private List<List<Source>> sources() {
    Set<String> written = new HashSet<>();
    List<List<Source>> sources = new ArrayList<>();
    for (Layer layer : graph.layers().reversed()) {
      List<Source> ofLayer = new ArrayList<>();
      for (String name : layer.sources()) {
        ofLayer.add(
            new Source(
                values.get(name), gradients.get(name), written.add(name), trained.contains(name)));
      }
      sources.add(List.copyOf(ofLayer));
    }
    Collections.reverse(sources);
    return sources;
  }

  private LayerPlan plan(Layer layer, LayerPlan.Common common, Kept kept) {
    return switch (layer) {
      case Layer.Standardize it ->
          new LayerPlan.Standardize(
              common, offset(common, Tensor.Role.MEAN), offset(common, Tensor.Role.SCALE));
      case Layer.Normalize it ->
          new LayerPlan.Normalize(common, kept.scalars, kept.scalars + Plan.ROWS);
      case Layer.Add it -> new LayerPlan.Add(common);
      case Layer.Linear it -> {
        Matrix weight = tensors.find(common.index(), Tensor.Role.WEIGHT).matrix();
        yield new LayerPlan.Linear(
            common, weight, transposed(weight), offset(common, Tensor.Role.BIAS));
      }
      case Layer.NadarayaWatson it -> {
        Matrix weight = tensors.find(common.index(), Tensor.Role.WEIGHT).matrix();
        yield new LayerPlan.NadarayaWatson(
            common,
            weight,
            transposed(weight),
            kept.buffer,
            kept.scalars,
            work.buffer(weight.inputs()));
      }
      case Layer.Yat it -> yat(it, common, kept);
    };
  }

  private LayerPlan.Yat yat(Layer.Yat layer, LayerPlan.Common common, Kept kept) {
    Matrix prototypes = tensors.find(common.index(), Tensor.Role.PROTOTYPES).matrix();
    int units = prototypes.units();
    return new LayerPlan.Yat(
        common,
        layer,
        prototypes,
        transposed(prototypes),
        new LayerPlan.Yat.Scalars(
            derived.take(1),
            derived.take(1),
            derived.take(1),
            derived.take(1),
            offset(common, Tensor.Role.RAW_BIAS, Tensor.Role.FIXED_BIAS),
            offset(common, Tensor.Role.RAW_EPSILON, Tensor.Role.FIXED_EPSILON),
            offset(common, Tensor.Role.GAIN)),
        derived.take(Panel.padded(units)),
        kept.scalars,
        kept.buffer,
        work.buffer(units),
        work.buffer(units),
        work.buffer(units),
        new LayerPlan.Yat.Sums(work.take(Plan.ROWS), work.take(Plan.ROWS), work.take(Plan.ROWS)),
        near.take((long) Plan.ROWS * prototypes.panels()));
  }

  private int offset(LayerPlan.Common common, Tensor.Role... roles) {
    return tensors.find(common.index(), roles).offset();
  }

  private Matrix transposed(Matrix matrix) {
    return derived.matrix(Matrix.Array.DERIVED, matrix.inputs(), matrix.units());
  }
}
