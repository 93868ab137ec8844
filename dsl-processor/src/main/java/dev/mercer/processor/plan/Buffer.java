package dev.mercer.processor.plan;

/**
 * A vector for each row of a block, in the array {@code work}: element {@code i} of row {@code r}
 * is {@code work[offset + r * stride + i]}. Padding holds zeros.
 *
 * @param offset where row 0 starts
 * @param size the elements of a row
 */
public record Buffer(int offset, int size) {

  /**
   * The distance between rows: whole panels, so that a layer stores its padding with its units, and
   * a multiple of 16, so that 16 partial sums need no tail.
   */
  public int stride() {
    return (int) Panel.padded(size);
  }
}
