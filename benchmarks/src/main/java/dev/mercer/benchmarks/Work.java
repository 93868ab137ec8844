package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.SplittableRandom;

/** A batch of rows for a model, with room for its outputs. */
final class Work {
  private final Model model;
  private final int rows;
  private final float[] inputs;
  private final float[] outputs;
  private final float[] upstream;

  /**
   * @param rows the rows of the batch
   */
  Work(Model model, int rows) {
    this.model = model;
    this.rows = rows;
    this.inputs = normals(rows * model.inputSize(), 1);
    this.outputs = new float[rows * model.outputSize()];
    this.upstream = normals(rows * model.outputSize(), 2);
  }

  /** Numbers of unit variance. */
  static float[] normals(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  float[] inputs() {
    return inputs;
  }

  /** The outputs of the last {@link #forward}. */
  float[] outputs() {
    return outputs;
  }

  /** One forward pass. */
  void forward() {
    model.outputs(inputs, rows, outputs);
  }

  /** One forward and one backward pass, with all gradients. */
  void gradients() {
    model.gradients(inputs, rows, upstream);
  }

  /** The rows from {@code from} on as a batch of their own. */
  Work part(int from, int to) {
    Work part = new Work(model, to - from);
    int features = model.inputSize();
    System.arraycopy(inputs, from * features, part.inputs, 0, part.inputs.length);
    return part;
  }

  /** Gives a readout values other than the zeros that it starts with. */
  static <M extends Model> M withReadout(M model, String readout) {
    float[] weights = normals(model.parameter(readout + ".weight").toArray().length, 3);
    model.parameter(readout + ".weight").set(weights);
    return model;
  }
}
