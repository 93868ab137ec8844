package dev.mercer.kernel;

import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An output that is read off a kernel layer directly, the form in which a network can be taken
 * apart into its prototypes: {@code output = scale (sum_u factor_u weight_u + bias) + offset}. The
 * factor of a unit is its response, or its share of all responses where the readout is convex. What
 * lies below the kernel layer is free. A snapshot.
 */
final class Readout {
  private final NetworkSpec spec;
  private final int kernel;
  private final boolean convex;
  private final TensorSpec weight;
  private final float[] weights;
  private final int panel;

  /** Where the weights of each output start. */
  private final int[] offsets;

  private final float[] bias;
  private final float @Nullable [] scale;
  private final float @Nullable [] offset;

  private Readout(Evaluator evaluator, int kernel, boolean convex, TensorSpec weight) {
    int last = evaluator.spec().layers().size() - 1;
    this.spec = evaluator.spec();
    this.kernel = kernel;
    this.convex = convex;
    this.weight = weight;
    // As they are packed: an explanation looks at a few of them.
    int from = weight.layout().offset();
    this.weights =
        Arrays.copyOfRange(evaluator.parameters(), from, from + weight.layout().length());
    this.panel = weight.layout().panel();
    this.offsets = new int[weight.layout().units()];
    for (int output = 0; output < offsets.length; output++) {
      offsets[output] = weight.layout().index(output, 0) - from;
    }
    float[] bias = Tensors.values(evaluator, last, TensorRole.BIAS);
    this.bias = bias == null ? new float[spec.outputSize()] : bias;
    this.scale = Tensors.values(evaluator, last, TensorRole.OUTPUT_SCALE);
    this.offset = Tensors.values(evaluator, last, TensorRole.OUTPUT_OFFSET);
  }

  /**
   * @throws IllegalArgumentException if the network has not this form
   */
  static Readout of(Evaluator evaluator) {
    List<LayerSpec> layers = evaluator.spec().layers();
    int last = layers.size() - 1;
    LayerSpec output = layers.get(last);
    boolean convex = output.isConvex();
    int source = output.sources().getFirst();
    Optional<TensorSpec> weight = evaluator.spec().tensor(last, TensorRole.WEIGHT);
    if (weight.isEmpty() || !evaluator.spec().isKernel(source)) {
      throw new IllegalArgumentException(
          ("The output '%s' of %s is %s. It can be taken apart into prototypes if it reads a @Yat"
                  + " layer directly, through @Linear or @NadarayaWatson.")
              .formatted(
                  output.name(), evaluator.spec().declaration(), description(layers, output)));
    }
    return new Readout(evaluator, source, convex, weight.get());
  }

  private static String description(List<LayerSpec> layers, LayerSpec output) {
    List<String> sources =
        output.sources().stream()
            .map(
                source ->
                    source == LayerSpec.INPUT
                        ? "the input"
                        : "'%s' (@%s)"
                            .formatted(layers.get(source).name(), layers.get(source).kind()))
            .toList();
    return "@%s of %s".formatted(output.kind(), String.join(" and ", sources));
  }

  /** The index of the kernel layer among the layers. */
  int kernel() {
    return kernel;
  }

  int units() {
    return weight.layout().columns();
  }

  int outputs() {
    return weight.layout().units();
  }

  String outputName(int output) {
    return spec.output().names().get(output);
  }

  /** Whether the outputs are logits; else they are values. */
  boolean classifies() {
    return spec.output() instanceof OutputSpec.Classes;
  }

  /** Whether factors are shares; else they are responses. */
  boolean convex() {
    return convex;
  }

  float weight(int output, int unit) {
    return weights[offsets[output] + unit * panel];
  }

  /** 1, unless the outputs are those of a regression. */
  double scale(int output) {
    return scale == null ? 1 : scale[output];
  }

  /** What the output is without any prototype, in the units of the output. */
  double bias(int output) {
    return scale(output) * bias[output] + (offset == null ? 0 : offset[output]);
  }

  /**
   * The output in the user's units, with the bits that the network gives.
   *
   * @param value as the output layer leaves it
   */
  float inUnits(int output, float value) {
    return scale == null || offset == null ? value : Math.fma(value, scale[output], offset[output]);
  }

  /** What the weights are multiplied with, with the bits that the network gives. */
  float[] factors(float[] responses) {
    if (!convex) {
      return responses;
    }
    float total = Reductions.sum(responses, 0, responses.length);
    float[] shares = new float[responses.length];
    for (int unit = 0; unit < shares.length; unit++) {
      shares[unit] = total < Float.MIN_NORMAL ? 1f / shares.length : responses[unit] / total;
    }
    return shares;
  }
}
