package dev.mercer.runtime.network;

/**
 * One value for each row of a block: element {@code k} of row {@code r} is {@code work[offset + r *
 * stride + k]}.
 *
 * @param offset where row 0 starts
 * @param size the elements of a row
 * @param stride the distance between rows: the size padded to whole panels of the layer that writes
 *     it, and so to a multiple of 16; the padding holds zeros
 */
public record Buffer(int offset, int size, int stride) {

  /** The index of the first element of a row. */
  public int row(int row) {
    return offset + row * stride;
  }
}
