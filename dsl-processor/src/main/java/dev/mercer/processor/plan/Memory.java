package dev.mercer.processor.plan;

/**
 * Hands out the places of one array, one after another. It counts in long: where the total is more
 * than an int can index, the offsets mean nothing, and nobody may print them.
 */
final class Memory {
  private long length;

  /** The place of the next {@code size} elements. */
  int take(long size) {
    int offset = (int) length;
    length += size;
    return offset;
  }

  /** A value for each row of a block. */
  Buffer buffer(int size) {
    return new Buffer(take(Plan.ROWS * Buffer.stride(size)), size);
  }

  /** A packed matrix. */
  Matrix matrix(Matrix.Array array, int units, int inputs) {
    return new Matrix(array, take(Panel.padded(units) * inputs), units, inputs);
  }

  long length() {
    return length;
  }
}
