package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.Encoding;

/**
 * Rows, each with what a model should answer and a weight: as features, or as the cells that a
 * model has yet to encode.
 */
public sealed interface Observations permits Examples, Table {

  /** The number of rows. */
  int count();

  /** The number of features of a row once it is encoded. */
  int inputSize();

  /** What a model should answer. */
  Targets targets();

  /** The weight of each row in the loss and in every score: finite, not negative. */
  float[] weights();

  /** The rows of these indices, in this order. */
  Observations rows(int... indices);

  /** The same rows with other weights. */
  Observations withWeights(float... weights);

  /**
   * The rows as features.
   *
   * @param encoding how a model that agrees with the rows turns cells into features
   * @throws IllegalArgumentException if a number is too far from the encoding's offset
   */
  Examples encoded(Encoding encoding);
}
