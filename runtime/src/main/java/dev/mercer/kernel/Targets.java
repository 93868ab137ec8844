package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.math.LinearMap;
import dev.mercer.runtime.math.NormalEquations;
import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.OutputSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a least-squares readout should answer: {@code (y - offset) / scale}, or for a label 1 at its
 * class and 0 elsewhere.
 *
 * @param labels whether the rows have labels
 * @param offset an element for each output
 * @param scale an element for each output
 */
record Targets(boolean labels, float[] offset, float[] scale) {

  /**
   * Those of a data set that stands for itself: as many classes as its labels name, or its values,
   * standardised so that no output counts more for its unit.
   */
  static Targets of(Dataset data) {
    if (data.labelled()) {
      return plain(1 + IntStream.range(0, data.size()).map(data::label).max().orElseThrow());
    }
    int outputs = data.target(0).length;
    float[] offset = new float[outputs];
    float[] scale = new float[outputs];
    for (int output = 0; output < outputs; output++) {
      int column = output;
      double[] values =
          IntStream.range(0, data.size()).mapToDouble(row -> data.target(row)[column]).toArray();
      double mean = Reductions.sum(values, 0, values.length) / values.length;
      double[] squares = Arrays.stream(values).map(y -> (y - mean) * (y - mean)).toArray();
      double variance = Reductions.sum(squares, 0, squares.length) / squares.length;
      offset[output] = (float) mean;
      scale[output] = variance == 0 ? 1 : (float) Math.sqrt(variance);
    }
    return new Targets(false, offset, scale);
  }

  /** Those of a network: logits, or values on the scale in which its last layer computes. */
  static Targets of(Model net) {
    Evaluator evaluator = Inside.of(net);
    int last = evaluator.spec().layers().size() - 1;
    if (evaluator.spec().output() instanceof OutputSpec.Classes) {
      return plain(net.outputSize());
    }
    return new Targets(
        false,
        Tensors.require(evaluator, last, TensorRole.OUTPUT_OFFSET),
        Tensors.require(evaluator, last, TensorRole.OUTPUT_SCALE));
  }

  private static Targets plain(int classes) {
    float[] ones = new float[classes];
    Arrays.fill(ones, 1);
    return new Targets(true, new float[classes], ones);
  }

  /** A map of features to these targets, as one to the user's units. */
  LinearMap inUnits(LinearMap map) {
    double[][] weights = new double[offset.length][];
    double[] bias = new double[offset.length];
    for (int output = 0; output < bias.length; output++) {
      double unit = scale[output];
      weights[output] = Arrays.stream(map.weights()[output]).map(w -> unit * w).toArray();
      bias[output] = unit * map.bias()[output] + offset[output];
    }
    return new LinearMap(weights, bias);
  }

  /**
   * The normal equations of features and targets.
   *
   * @throws IllegalArgumentException if the rows are not points for the map, or have other targets
   */
  NormalEquations equations(FeatureMap map, Dataset data) {
    requireAgreement(map, data);
    NormalEquations equations = new NormalEquations(map.size(), offset.length);
    for (int row = 0; row < data.size(); row++) {
      double[] point = KernelLayer.widened(data.row(row));
      equations.add(map.of(point), targets(data, row), data.weight(row));
    }
    return equations;
  }

  private double[] targets(Dataset data, int row) {
    double[] targets = new double[offset.length];
    if (labels) {
      targets[data.label(row)] = 1;
      return targets;
    }
    float[] values = data.target(row);
    for (int output = 0; output < targets.length; output++) {
      targets[output] = ((double) values[output] - offset[output]) / scale[output];
    }
    return targets;
  }

  private void requireAgreement(FeatureMap map, Dataset data) {
    if (data.inputSize() != map.inputs()) {
      throw new IllegalArgumentException(
          "The data set has rows of %s features; expected %s."
              .formatted(data.inputSize(), map.inputs()));
    }
    boolean same =
        data.labelled() == labels
            && (labels
                ? of(data).offset.length <= offset.length
                : data.target(0).length == offset.length);
    if (!same) {
      throw new IllegalArgumentException(
          "The data set has %s; expected %s.".formatted(of(data).description(), description()));
    }
  }

  private String description() {
    return labels
        ? "labels from 0 to " + (offset.length - 1)
        : offset.length + " target values a row";
  }
}
