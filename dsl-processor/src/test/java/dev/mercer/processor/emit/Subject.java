package dev.mercer.processor.emit;

import dev.mercer.processor.graph.Graph;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.BackendChoice;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.PackedGradient;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A generated network with parameters, rows and upstream gradients to try it on. */
final class Subject {
  private final Graph graph;
  private final Generated generated;
  private final Map<String, float[]> tensors = new LinkedHashMap<>();
  private final int count;
  private final float[] rows;
  private final float[] upstream;

  /** Rows and prototypes of normals at this scale. */
  Subject(Graph graph, int count, double scale) {
    this.graph = graph;
    this.generated = Generated.of(graph);
    this.count = count;
    NetworkSpec spec = generated.spec();
    this.rows = normals("rows", count * spec.inputSize(), scale);
    this.upstream = normals("upstream", count * spec.outputSize(), 1);
    for (TensorSpec tensor : spec.tensors()) {
      tensors.put(tensor.name(), values(tensor, scale));
    }
  }

  private static float[] values(TensorSpec tensor, double scale) {
    int columns = tensor.layout().columns();
    int length = tensor.layout().units() * columns;
    float[] values =
        normals(
            tensor.name(),
            length,
            tensor.role().equals(TensorRole.PROTOTYPES) ? scale : 1 / Math.sqrt(columns));
    for (int i = 0; i < length; i++) {
      values[i] =
          tensor.softplus()
              ? 0.5f + 0.25f * values[i]
              : tensor.role().equals(TensorRole.GAIN)
                  ? 0.1f + Math.abs(values[i])
                  // A convex readout of weights around zero cancels; a sum of shares does not.
                  : tensor.smallestValue() >= 0 ? 0.5f + Math.abs(values[i]) : values[i];
    }
    return values;
  }

  static float[] normals(String purpose, int length, double deviation) {
    CounterRandom random = new CounterRandom(11, purpose, 0);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (deviation * random.gaussian(i));
    }
    return values;
  }

  Graph graph() {
    return graph;
  }

  Generated generated() {
    return generated;
  }

  NetworkSpec spec() {
    return generated.spec();
  }

  int count() {
    return count;
  }

  float[] rows() {
    return rows;
  }

  float[] row(int row) {
    int size = spec().inputSize();
    return Arrays.copyOfRange(rows, row * size, (row + 1) * size);
  }

  float[] upstream() {
    return upstream;
  }

  float[] upstream(int row) {
    int size = spec().outputSize();
    return Arrays.copyOfRange(upstream, row * size, (row + 1) * size);
  }

  /** The canonical values of each tensor; changes show in evaluators made later. */
  Map<String, float[]> tensors() {
    return tensors;
  }

  float[] parameters() {
    float[] parameters = new float[spec().parameters()];
    spec().tensors().forEach(it -> it.layout().pack(tensors.get(it.name()), parameters));
    return parameters;
  }

  Evaluator evaluator(Passes passes) {
    Evaluator evaluator =
        Evaluator.create(spec(), passes, new BackendChoice(false, "It is a test."), 0);
    float[] parameters = parameters();
    System.arraycopy(parameters, 0, evaluator.parameters(), 0, parameters.length);
    evaluator.parametersChanged();
    return evaluator;
  }

  float[] outputs(Passes passes) {
    float[] outputs = new float[count * spec().outputSize()];
    evaluator(passes).outputs(rows, count, outputs);
    return outputs;
  }

  PackedGradient gradients(Passes passes) {
    return evaluator(passes).gradients(rows, count, upstream);
  }
}
