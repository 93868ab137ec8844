package dev.mercer.runtime.data;

import dev.mercer.runtime.network.Encoding;
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
public record Examples(int count, int inputSize, float[] features, Targets targets, float[] weights)
    implements Observations {

  @Override
  public Examples rows(int... indices) {
    return new Examples(
        indices.length,
        inputSize,
        gather(features, inputSize, indices),
        targets.rows(indices),
        gather(weights, 1, indices));
  }

  @Override
  public Examples withWeights(float... others) {
    return new Examples(count, inputSize, features, targets, others);
  }

  /** These: they are features already. */
  @Override
  public Examples encoded(Encoding encoding) {
    return this;
  }

  static float[] gather(float[] packed, int width, int... indices) {
    float[] result = new float[Math.multiplyExact(indices.length, width)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(packed, indices[i] * width, result, i * width, width);
    }
    return result;
  }

  /** What a model should answer. */
  public sealed interface Targets {

    /** Those of the rows of these indices, in this order. */
    Targets rows(int... indices);

    /** A label for each row, counted from 0. */
    record Labels(int[] labels) implements Targets {
      @Override
      public Labels rows(int... indices) {
        return new Labels(Arrays.stream(indices).map(index -> labels[index]).toArray());
      }
    }

    /**
     * Values for each row, row-major.
     *
     * @param outputSize the values of a row
     */
    record Values(int outputSize, float[] values) implements Targets {
      @Override
      public Values rows(int... indices) {
        return new Values(outputSize, gather(values, outputSize, indices));
      }
    }
  }
}
