package dev.mercer.processor.plan;

import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands out the places of one array, one after another. It counts in long: where the total is more
 * than an int can index, the offsets mean nothing, and nobody may print them.
 */
final class Memory {
  private final Array array;
  private final ConstantNames names;
  private final List<Address> taken = new ArrayList<>();
  private long length;

  Memory(Array array, ConstantNames names) {
    this.array = array;
    this.names = names;
  }

  /** The place of the next {@code size} elements. */
  Address take(String name, long size) {
    Address address = new Address(array, names.of(name), (int) length);
    taken.add(address);
    length += size;
    return address;
  }

  /** A vector for each row of a block. */
  Buffer buffer(String name, int size, int rows) {
    return new Buffer(take(name, (long) Plan.ROWS * rows * Buffer.stride(size)), size, rows);
  }

  /** A packed matrix. */
  Matrix matrix(String name, int units, int inputs) {
    return new Matrix(take(name, Panel.padded(units) * inputs), units, inputs);
  }

  /** All places, in order. */
  List<Address> taken() {
    return List.copyOf(taken);
  }

  long length() {
    return length;
  }
}
