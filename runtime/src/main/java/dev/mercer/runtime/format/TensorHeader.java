package dev.mercer.runtime.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a file says of a tensor besides its values.
 *
 * @param name its name, unique in the file
 * @param type the type of its elements
 * @param shape its dimensions, empty for a scalar; the elements stand in row-major order
 */
public record TensorHeader(String name, NumberType type, List<Integer> shape) {

  /** The order in a file: wide elements first, so that all are aligned, then by name. */
  static final Comparator<TensorHeader> FILE_ORDER =
      Comparator.comparingInt((TensorHeader header) -> -header.type().bytes())
          .thenComparing(TensorHeader::name);

  public TensorHeader {
    shape = List.copyOf(shape);
    long elements = 1;
    for (int dimension : shape) {
      elements = dimension < 0 ? -1 : elements * dimension;
      if (elements < 0 || elements > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "tensor '" + name + "' has the shape " + shape + ": no array is that long");
      }
    }
  }

  /** The number of elements. */
  int elements() {
    return shape.stream().reduce(1, (a, b) -> a * b);
  }

  /** The bytes of all elements. */
  public long bytes() {
    return (long) elements() * type.bytes();
  }

  /** An element as the field of a message: {@code tensor 'near.prototypes' [3, 7]}. */
  String field(int element) {
    int[] index = new int[shape.size()];
    for (int axis = index.length - 1, rest = element; axis >= 0; axis--) {
      index[axis] = rest % shape.get(axis);
      rest /= shape.get(axis);
    }
    return "tensor '" + name + "'" + (index.length == 0 ? "" : " " + Arrays.toString(index));
  }
}
