package dev.mercer.samples.catalogue.baseline;

import dev.mercer.runtime.Dataset;
import dev.mercer.samples.catalogue.data.Task;
import java.util.Arrays;
import java.util.Random;

/**
 * A network with one hidden layer of ReLUs, {@code V relu(W x + b) + c}, trained as scikit-learn
 * trains its MLP: Adam, batches of 200, and an end when the loss has not fallen for ten epochs. It
 * sees standardised features where the kernel network does, and standardised targets.
 */
public final class ReluNet {
  /** The usual rate of Adam. */
  public static final float RATE = 1e-3f;

  private static final int BATCH = 200;
  private static final float WEIGHT_DECAY = 1e-4f;
  private static final int PATIENCE = 10;
  private static final double TOLERANCE = 1e-4;

  private final int hidden;
  private final int outputs;
  private final boolean classifies;
  private final Scaling inputs;
  private final Scaling targets;

  /** W, a line for each input; b; V, a line for each output; c. */
  private final float[] parameters;

  private final int b;
  private final int v;
  private final int c;

  private ReluNet(Task task, int hidden, long seed) {
    Dataset data = task.training();
    this.hidden = hidden;
    this.classifies = data.labelled();
    this.outputs = classifies ? task.network().apply(0).outputSize() : data.target(0).length;
    this.inputs = task.standardized() ? Scaling.of(data) : Scaling.none(data.inputSize());
    this.targets = classifies ? Scaling.none(outputs) : Scaling.of(targetsAsRows(data));
    this.b = data.inputSize() * hidden;
    this.v = b + hidden;
    this.c = v + hidden * outputs;
    this.parameters = new float[c + outputs];
    Random random = new Random(seed);
    fill(random, 0, v, data.inputSize() + hidden);
    fill(random, v, parameters.length, hidden + outputs);
  }

  private static Dataset targetsAsRows(Dataset data) {
    float[][] rows = new float[data.size()][];
    Arrays.setAll(rows, data::target);
    return Dataset.of(rows, new int[rows.length]);
  }

  /** Uniform numbers, as Glorot and Bengio (2010) have them. */
  private void fill(Random random, int from, int to, int fans) {
    float bound = (float) Math.sqrt(6.0 / fans);
    for (int i = from; i < to; i++) {
      parameters[i] = bound * (2 * random.nextFloat() - 1);
    }
  }

  /** Trains a network on the training rows of a task. */
  public static ReluNet trained(Task task, int hidden, float rate, long seed) {
    ReluNet net = new ReluNet(task, hidden, seed);
    net.fit(task.training(), rate, new Random(seed + 1));
    return net;
  }

  private void fit(Dataset data, float rate, Random random) {
    Adam adam = new Adam(rate, parameters.length);
    int[] order = new int[data.size()];
    Arrays.setAll(order, i -> i);
    double best = Double.POSITIVE_INFINITY;
    for (int epoch = 0, stalled = 0; epoch < epochs(data.size()) && stalled < PATIENCE; epoch++) {
      shuffle(order, random);
      double loss = 0;
      for (int from = 0; from < order.length; from += BATCH) {
        int[] batch = Arrays.copyOfRange(order, from, Math.min(from + BATCH, order.length));
        loss += step(data, batch, adam);
      }
      loss /= order.length;
      stalled = loss > best - TOLERANCE ? stalled + 1 : 0;
      best = Math.min(best, loss);
    }
  }

  /** Fewer for more rows, as the scores beside the data were made. */
  private static int epochs(int rows) {
    return rows < 2500 ? 400 : rows < 7500 ? 60 : 25;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
  }

  private double step(Dataset data, int[] batch, Adam adam) {
    float[] gradient = new float[parameters.length];
    double loss = 0;
    for (int row : batch) {
      loss += addGradient(data, row, gradient, new float[hidden]);
    }
    for (int i = 0; i < gradient.length; i++) {
      boolean weight = i < b || (i >= v && i < c);
      gradient[i] = (gradient[i] + (weight ? WEIGHT_DECAY * parameters[i] : 0)) / batch.length;
    }
    adam.step(parameters, gradient);
    return loss;
  }

  /**
   * Adds a row's gradient.
   *
   * @param back receives the gradient by what goes into each hidden unit
   * @return the row's loss
   */
  private double addGradient(Dataset data, int row, float[] gradient, float[] back) {
    float[] x = inputs.of(data.row(row));
    float[] h = hidden(x);
    float[] error = raw(h);
    double loss =
        classifies ? softmaxError(error, data.label(row)) : squaredError(error, data, row);
    for (int output = 0; output < outputs; output++) {
      int line = v + output * hidden;
      Vectors.addMultiple(error[output], h, 0, gradient, line, hidden);
      Vectors.addMultiple(error[output], parameters, line, back, 0, hidden);
      gradient[c + output] += error[output];
    }
    for (int unit = 0; unit < hidden; unit++) {
      if (h[unit] == 0) {
        back[unit] = 0;
      }
    }
    for (int k = 0; k < x.length; k++) {
      if (x[k] != 0) {
        Vectors.addMultiple(x[k], back, 0, gradient, k * hidden, hidden);
      }
    }
    Vectors.addMultiple(1, back, 0, gradient, b, hidden);
    return loss;
  }

  private float[] hidden(float[] x) {
    float[] h = Arrays.copyOfRange(parameters, b, v);
    for (int k = 0; k < x.length; k++) {
      if (x[k] != 0) {
        Vectors.addMultiple(x[k], parameters, k * hidden, h, 0, hidden);
      }
    }
    for (int i = 0; i < h.length; i++) {
      h[i] = Math.max(h[i], 0);
    }
    return h;
  }

  private float[] raw(float[] h) {
    float[] result = Arrays.copyOfRange(parameters, c, c + outputs);
    for (int output = 0; output < outputs; output++) {
      result[output] += Vectors.dot(h, parameters, v + output * hidden);
    }
    return result;
  }

  /** Turns logits into the gradient of the cross-entropy by them. */
  private static double softmaxError(float[] logits, int label) {
    double[] p = Softmax.of(logits);
    for (int k = 0; k < logits.length; k++) {
      logits[k] = (float) p[k] - (k == label ? 1 : 0);
    }
    return -Math.log(Math.max(p[label], Double.MIN_NORMAL));
  }

  private double squaredError(float[] values, Dataset data, int row) {
    float[] target = targets.of(data.target(row));
    double loss = 0;
    for (int k = 0; k < values.length; k++) {
      values[k] -= target[k];
      loss += values[k] * values[k] / 2;
    }
    return loss;
  }

  /** The logits, or the values in their own units. */
  public float[] outputs(float[] row) {
    float[] result = raw(hidden(inputs.of(row)));
    for (int k = 0; k < outputs; k++) {
      result[k] = result[k] * targets.deviation()[k] + targets.mean()[k];
    }
    return result;
  }

  /** For each hidden unit the root of the summed squares of its gradients, row by row. */
  public double[] unitGradients(Dataset data) {
    double[] squares = new double[hidden];
    float[] all = new float[parameters.length];
    for (int row = 0; row < data.size(); row++) {
      float[] back = new float[hidden];
      addGradient(data, row, all, back);
      double length = 1;
      for (float feature : inputs.of(data.row(row))) {
        length += feature * feature;
      }
      for (int unit = 0; unit < hidden; unit++) {
        squares[unit] += (double) back[unit] * back[unit] * length;
      }
    }
    return Arrays.stream(squares).map(Math::sqrt).toArray();
  }
}
