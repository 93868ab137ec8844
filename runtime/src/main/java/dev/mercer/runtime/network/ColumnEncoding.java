package dev.mercer.runtime.network;

import java.util.List;

/**
 * What a model has learnt of one column of its input.
 *
 * @param offset what is subtracted from a number before it becomes a float: 0 unless a float has
 *     too few digits for the column
 * @param mean the feature of a missing number or flag
 * @param vocabulary the texts of a category that have features of their own, the most frequent
 *     first
 */
public record ColumnEncoding(double offset, float mean, List<String> vocabulary) {
  /** What is known before training. */
  public static final ColumnEncoding UNTRAINED = new ColumnEncoding(0, 0, List.of());

  public ColumnEncoding {
    vocabulary = List.copyOf(vocabulary);
  }
}
