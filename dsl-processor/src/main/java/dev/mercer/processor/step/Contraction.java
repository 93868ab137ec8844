package dev.mercer.processor.step;

import java.util.stream.Stream;

/**
 * A matrix product {@code out = x matrix'}: element u of a row of {@code out} is the inner product
 * of that row of {@code x} with row u of the matrix.
 *
 * @param role a part of the names of its methods, as in {@code Dots}
 * @param comment the formula
 * @param add whether it is added to what {@code out} holds
 */
public record Contraction(
    String role, String comment, Buffer x, Matrix matrix, Buffer out, boolean add) implements Step {

  /**
   * A sum is cut into chains of at most this many products. A chain of 784 is off by eight times as
   * much as chains of 64.
   */
  private static final int CHAIN = 64;

  @Override
  public Stream<Array> arrays() {
    return Stream.of(matrix.start().array(), x.start().array(), out.start().array());
  }

  @Override
  public int rowsPerSample() {
    return x.rows();
  }

  /**
   * The chains of a chunk: a narrow output has too few lanes to keep the multipliers busy with one.
   */
  public int chains() {
    return matrix.panel() == 16 ? 4 : 1;
  }

  /** The products that are summed in one go: a chunk. */
  public int chunk() {
    return chains() * CHAIN;
  }

  /** Whether the last chunk is shorter than the others. */
  public boolean ragged() {
    return chunked() && matrix.inputs() % chunk() > 0;
  }

  /** Whether the sum is longer than a chunk. */
  public boolean chunked() {
    return matrix.inputs() > chunk();
  }
}
