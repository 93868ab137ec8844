package dev.mercer.processor.step;

/**
 * A vector for each row of a block, in the array {@code work}: element {@code i} of row {@code r}
 * is {@code work[start + r * stride + i]}. Padding holds zeros.
 *
 * @param start where row 0 starts
 * @param size the elements of a row
 * @param rows the rows of a sample
 */
public record Buffer(Address start, int size, int rows) {
  /** The floats of a cache line. */
  private static final int LINE = 16;

  /**
   * The elements of a row with its padding: whole panels, so that a layer stores its padding with
   * its units, and a multiple of 16, so that 16 partial sums need no tail.
   */
  public int padded() {
    return (int) Panel.padded(size);
  }

  /** The distance between rows. */
  public int stride() {
    return (int) stride(size);
  }

  /**
   * An odd number of cache lines: a loop down the rows then meets every set of the cache. A power
   * of two would send all rows to a few sets, where they push each other out.
   */
  public static long stride(int size) {
    long padded = Panel.padded(size);
    return padded / LINE % 2 == 0 ? padded + LINE : padded;
  }
}
