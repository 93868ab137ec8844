package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;

/**
 * A kernel layer and a linear readout by loops, as most people would write them: the definition,
 * unit by unit.
 */
final class ScalarLoops {
  private final float[][] prototypes;
  private final float bias;
  private final float epsilon;
  private final float[][] weights;
  private final float[] offsets;

  private ScalarLoops(
      float[][] prototypes, float bias, float epsilon, float[][] weights, float[] offsets) {
    this.prototypes = prototypes;
    this.bias = bias;
    this.epsilon = epsilon;
    this.weights = weights;
    this.offsets = offsets;
  }

  /** With the parameters of a model that has a layer {@code near} and a readout {@code digit}. */
  static ScalarLoops of(Model model) {
    return new ScalarLoops(
        matrix(model, "near.prototypes"),
        softplus(model.parameter("near.raw_bias").toArray()[0]),
        softplus(model.parameter("near.raw_epsilon").toArray()[0]),
        matrix(model, "digit.weight"),
        model.parameter("digit.bias").toArray());
  }

  private static float[][] matrix(Model model, String name) {
    int rows = model.parameter(name).shape()[0];
    int columns = model.parameter(name).shape()[1];
    float[] values = model.parameter(name).toArray();
    float[][] matrix = new float[rows][columns];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(values, row * columns, matrix[row], 0, columns);
    }
    return matrix;
  }

  private static float softplus(double raw) {
    return (float) Math.log1p(Math.exp(raw));
  }

  /** The outputs of rows. */
  float[][] outputs(float[] rows, int count) {
    int inputs = prototypes[0].length;
    float[][] outputs = new float[count][];
    for (int row = 0; row < count; row++) {
      outputs[row] = readout(responses(rows, row * inputs));
    }
    return outputs;
  }

  private float[] responses(float[] rows, int from) {
    float[] responses = new float[prototypes.length];
    for (int unit = 0; unit < responses.length; unit++) {
      float[] prototype = prototypes[unit];
      float dot = 0;
      float distance = 0;
      for (int i = 0; i < prototype.length; i++) {
        float x = rows[from + i];
        float difference = x - prototype[i];
        dot += x * prototype[i];
        distance += difference * difference;
      }
      float s = dot + bias;
      responses[unit] = s * s / (distance + epsilon);
    }
    return responses;
  }

  private float[] readout(float[] responses) {
    float[] outputs = offsets.clone();
    for (int output = 0; output < outputs.length; output++) {
      for (int unit = 0; unit < responses.length; unit++) {
        outputs[output] += weights[output][unit] * responses[unit];
      }
    }
    return outputs;
  }
}
