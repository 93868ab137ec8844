package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.kind.BackwardSite;
import dev.mercer.processor.kind.BackwardSite.SourceGradient;
import dev.mercer.processor.kind.TensorFacts;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Gives every value and every tensor its place, and has each kind plan its layers. */
final class Planner {
  private final Graph graph;
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Integer> indices = new HashMap<>();

  /** The values that depend on trainable parameters. */
  private final Set<String> trained = new HashSet<>();

  private final ConstantNames names = new ConstantNames();
  private final Memory work = new Memory(Array.WORK, names);
  private final Memory derived = new Memory(Array.DERIVED, names);
  private final Memory near = new Memory(Array.NEAR, names);
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
    this.tensors = new Tensors(graph, sizes, names);
  }

  private boolean hasParameters(Layer layer) {
    int inputs = sizes.get(layer.sources().getFirst());
    return layer.kind().tensors(layer.settings(), inputs, layer.shape().floats()).stream()
        .anyMatch(TensorFacts::trainable);
  }

  /** Plans what forward passes use first, so that a workspace for them alone is a short prefix. */
  Plan plan() {
    String input = graph.input().name();
    List<Layer> layers = graph.layers();
    values.put(input, work.buffer(input, sizes.get(input), 1));
    List<LayerSite> sites = new ArrayList<>();
    List<Consumer<BackwardSite>> backward = new ArrayList<>();
    for (Layer layer : layers) {
      values.put(layer.name(), buffer(layer, ""));
      LayerSite site = new LayerSite(this, layer, sites.size());
      sites.add(site);
      backward.add(layer.kind().plan(site));
    }
    Address scratch = work.take("scratch", (long) Plan.ROWS * Plan.SCRATCH);
    final long forward = work.length();

    gradients.put(input, work.buffer(input + " gradient", sizes.get(input), 1));
    layers.forEach(layer -> gradients.put(layer.name(), buffer(layer, " gradient")));
    placeSourceGradients(sites);
    List<LayerPlan> plans = new ArrayList<>();
    int tasks = 0;
    for (int i = 0; i < layers.size(); i++) {
      backward.get(i).accept(sites.get(i));
      LayerPlan plan = plan(layers.get(i), sites.get(i), tasks);
      plans.add(plan);
      tasks += plan.tasks();
    }
    return new Plan(
        graph,
        List.copyOf(plans),
        tensors.placed(),
        List.of(tensors.addresses(), derived.taken(), work.taken(), near.taken()),
        new Plan.Sizes(
            tensors.length(),
            tensors.trainable(),
            derived.length(),
            forward,
            work.length(),
            near.length()),
        new Plan.Workspace(values.get(input), gradients.get(input), scratch),
        tasks);
  }

  private Buffer buffer(Layer layer, String suffix) {
    return work.buffer(layer.name() + suffix, layer.shape().floats(), layer.shape().rows());
  }

  /** The backward pass takes the layers from the last to the first. */
  private void placeSourceGradients(List<LayerSite> sites) {
    Set<String> written = new HashSet<>();
    for (int i = sites.size() - 1; i >= 0; i--) {
      sites
          .get(i)
          .place(
              graph.layers().get(i).sources().stream()
                  .map(name -> new SourceGradient(gradients.get(name), written.add(name)))
                  .toList());
    }
  }

  private LayerPlan plan(Layer layer, LayerSite site, int firstTask) {
    return new LayerPlan(
        layer,
        indices.get(layer.name()),
        layer.sources().stream().map(indices::get).toList(),
        sizes.get(layer.sources().getFirst()),
        values.get(layer.name()),
        gradients.get(layer.name()),
        site.procedures(),
        site.bits(),
        firstTask);
  }

  Buffer value(String name) {
    return values.get(name);
  }

  Buffer gradient(String name) {
    return gradients.get(name);
  }

  boolean isTrained(String name) {
    return trained.contains(name);
  }

  Tensors tensors() {
    return tensors;
  }

  Memory work() {
    return work;
  }

  Memory derived() {
    return derived;
  }

  Memory near() {
    return near;
  }
}
