package dev.mercer.runtime.data;

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
