package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.math.Moments;
import dev.mercer.runtime.network.Buffer;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.Start;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Sets from the data what is still at its seed: layer by layer, so that each sees what the layers
 * before it put out once they are initialised.
 */
final class Initialisation {
  /** Prototypes are sought among so many rows: more do not move them, and cost. */
  private static final int SAMPLE = 5000;

  /** The rows whose pairwise distances are looked at: their median is right to a percent or two. */
  private static final int PAIRED = 512;

  /** Keeps an epsilon from the data finite, whatever the data. */
  private static final double LARGEST_EPSILON = 1e30;

  private final Evaluator evaluator;
  private final Examples examples;
  private final long seed;
  private final Tensors tensors;
  private final LayerInputs inputs;
  private final int[] sample;

  /**
   * @param examples the training rows, of which at least one has a weight above 0
   */
  Initialisation(Evaluator evaluator, Examples examples, long seed) {
    this.evaluator = evaluator;
    this.examples = examples;
    this.seed = seed;
    this.tensors = new Tensors(evaluator);
    this.inputs = new LayerInputs(evaluator, examples);
    this.sample =
        Arrays.stream(new CounterRandom(seed, "sample", 0).permutation(examples.count()))
            .filter(row -> examples.weights()[row] > 0)
            .limit(SAMPLE)
            .toArray();
  }

  void run() {
    for (int index = 0; index < evaluator.spec().layers().size(); index++) {
      LayerSpec layer = evaluator.spec().layers().get(index);
      if (layer.isKernel()) {
        seedKernel(index, layer);
      } else if (layer.standardizes()) {
        standardize(index, layer);
      }
      tensors.settle();
    }
    if (examples.targets() instanceof Targets.Values values) {
      scaleTargets(values);
      tensors.settle();
    }
  }

  private void standardize(int index, LayerSpec layer) {
    if (!tensors.atSeed(index, TensorRole.MEAN) && !tensors.atSeed(index, TensorRole.SCALE)) {
      return;
    }
    int size = layer.output().size();
    int source = layer.sources().getFirst();
    float[] values = inputs.values(source, IntStream.range(0, examples.count()).toArray());
    float[] mean = new float[size];
    float[] scale = new float[size];
    for (int k = 0; k < size; k++) {
      IntPredicate counted = source == LayerSpec.INPUT ? present(k) : row -> true;
      Moments moments = Moments.of(values, k, size, examples.weights(), counted);
      mean[k] = moments.mean();
      scale[k] = moments.scale();
    }
    tensors.initialise(index, TensorRole.MEAN, mean);
    tensors.initialise(index, TensorRole.SCALE, scale);
  }

  /**
   * Whether a row has a value of its own for a feature. One that stands in for what is missing says
   * nothing of how the values lie.
   */
  private IntPredicate present(int feature) {
    return evaluator.spec().columns().stream()
        .filter(column -> column.first() == feature && column.single() && column.nullable())
        .mapToInt(ColumnSpec::missing)
        .<IntPredicate>mapToObj(
            missing -> row -> examples.features()[row * examples.inputSize() + missing] == 0)
        .findFirst()
        .orElse(row -> true);
  }

  private void scaleTargets(Targets.Values targets) {
    int output = evaluator.spec().layers().size() - 1;
    int size = targets.outputSize();
    float[] offset = new float[size];
    float[] scale = new float[size];
    for (int j = 0; j < size; j++) {
      Moments moments = Moments.of(targets.values(), j, size, examples.weights());
      offset[j] = moments.mean();
      scale[j] = moments.scale();
    }
    tensors.initialise(output, TensorRole.OUTPUT_OFFSET, offset);
    tensors.initialise(output, TensorRole.OUTPUT_SCALE, scale);
  }

  private void seedKernel(int index, LayerSpec layer) {
    int source = layer.sources().getFirst();
    float[] values = inputs.values(source, sample);
    Points points = new Points(values, values.length / sample.length);
    double spread = medianSquaredDistance(points);
    if (tensors.atSeed(index, TensorRole.PROTOTYPES)) {
      double deviation = StrictMath.sqrt(spread / (2 * points.dimension()));
      double jitter = Defaults.JITTER * (deviation > 0 ? deviation : 1);
      float[] weights = new float[sample.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = examples.weights()[sample[i]];
      }
      KMeans means = new KMeans(points, weights, seed, layer.name(), jitter);
      float[] prototypes = means.centres(layer.output().size(), Defaults.LLOYD_STEPS);
      tensors.initialise(index, TensorRole.PROTOTYPES, prototypes);
    }
    TensorSpec tensor = evaluator.spec().require(index, TensorRole.EPSILON);
    if (tensor.start().rule() == Start.Rule.LEFT_TO_DATA) {
      double epsilon =
          Math.clamp(Defaults.EPSILON_PART * spread, Defaults.FROZEN_EPSILON, LARGEST_EPSILON);
      tensors.initialise(index, TensorRole.EPSILON, tensor.stored(epsilon));
    }
    if (tensors.atSeed(index, TensorRole.GAIN)) {
      tensors.settle();
      float gain = feedsOutput(index) ? gainByTotal(index, layer) : gainByLargest(index, layer);
      boolean usable = gain >= Float.MIN_NORMAL && Float.isFinite(gain);
      tensors.initialise(index, TensorRole.GAIN, usable ? gain : 1);
    }
  }

  /** Over the pairs of the first rows of the sample; 0 if there is only one row. */
  private static double medianSquaredDistance(Points points) {
    int count = Math.min(PAIRED, points.count());
    float[] distances = new float[count * (count - 1) / 2];
    float[] block = new float[Points.BLOCK];
    int pairs = 0;
    for (int point = 1; point < count; point++) {
      float[] other = points.point(point);
      for (int first = 0; first < point; first += Points.BLOCK) {
        points.squaredDistances(first / Points.BLOCK, other, 0, block);
        int size = Math.min(Points.BLOCK, point - first);
        System.arraycopy(block, 0, distances, pairs, size);
        pairs += size;
      }
    }
    return median(distances);
  }

  private boolean feedsOutput(int index) {
    return evaluator.spec().layers().getLast().sources().contains(index);
  }

  /** At it the median row's responses add up to what suits a readout that starts at 0. */
  private float gainByTotal(int index, LayerSpec layer) {
    return Defaults.TOTAL_RESPONSE / medianResponse(index, layer, Float::sum);
  }

  /** At it the median row's largest response is 1, which suits a readout of random weights. */
  private float gainByLargest(int index, LayerSpec layer) {
    return 1 / medianResponse(index, layer, Math::max);
  }

  /** The median over the sample of a row's responses taken together, at the gain 1 of the seed. */
  private float medianResponse(int index, LayerSpec layer, FloatOperator together) {
    Buffer output = layer.output();
    float[] responses = new float[sample.length];
    inputs.forEach(
        index,
        sample,
        (block, row, i) -> {
          for (int unit = 0; unit < output.size(); unit++) {
            float response = block.work()[output.row(row) + unit];
            responses[i] = together.apply(responses[i], response);
          }
        });
    return median(responses);
  }

  private interface FloatOperator {
    float apply(float left, float right);
  }

  /** The lower median; 0 of nothing. */
  private static float median(float[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[(values.length - 1) / 2];
  }
}
