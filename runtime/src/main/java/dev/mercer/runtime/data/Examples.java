package dev.mercer.runtime.data;

import java.util.Arrays;

/**
 * Rows of features with what a model should answer, and a weight for each.
 *
 * @param count the number of rows
 * @param inputSize the features of a row
 * @param features the features, row-major
 * @param targets what a model should answer
 * @param weights the weight of each row in the loss and in every score: finite, not negative
 */
public record Examples(
    int count, int inputSize, float[] features, Targets targets, float[] weights) {

  /** The rows of these indices, in this order. */
  public Examples rows(int... indices) {
    Targets chosen =
        switch (targets) {
          case Targets.Labels labels ->
              new Targets.Labels(
                  Arrays.stream(indices).map(index -> labels.labels()[index]).toArray());
          case Targets.Values values ->
              new Targets.Values(
                  values.outputSize(), gather(values.values(), values.outputSize(), indices));
        };
    return new Examples(
        indices.length,
        inputSize,
        gather(features, inputSize, indices),
        chosen,
        gather(weights, 1, indices));
  }

  private static float[] gather(float[] packed, int width, int... indices) {
    float[] result = new float[Math.multiplyExact(indices.length, width)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(packed, indices[i] * width, result, i * width, width);
    }
    return result;
  }

  /** What a model should answer. */
  public sealed interface Targets {

    /** A label for each row, counted from 0. */
    record Labels(int[] labels) implements Targets {}

    /**
     * Values for each row, row-major.
     *
     * @param outputSize the values of a row
     */
    record Values(int outputSize, float[] values) implements Targets {}
  }
}
