package dev.mercer.runtime.format;

import java.nio.ByteBuffer;
import java.util.List;

/** A named array of numbers in row-major order. The array is not copied. */
public sealed interface Tensor {

  /** Its name, type and shape. */
  TensorHeader header();

  /** A tensor of floats. */
  static Tensor of(String name, List<Integer> shape, float[] values) {
    return new Floats(new TensorHeader(name, NumberType.F32, shape), values);
  }

  /** A tensor of doubles. */
  static Tensor of(String name, List<Integer> shape, double[] values) {
    return new Doubles(new TensorHeader(name, NumberType.F64, shape), values);
  }

  /** A tensor of zeros. */
  static Tensor zeros(TensorHeader header) {
    return switch (header.type()) {
      case F32 -> new Floats(header, new float[header.elements()]);
      case F64 -> new Doubles(header, new double[header.elements()]);
    };
  }

  /** One element. */
  double value(int element);

  /** Appends elements {@code [from, from + count)} to a buffer. */
  void copyTo(ByteBuffer buffer, int from, int count);

  /** Sets elements {@code [from, from + count)} from a buffer. */
  void copyFrom(ByteBuffer buffer, int from, int count);

  /** Refuses the first value that is not finite. */
  default void requireFinite() throws Refusal {
    for (int i = 0; i < header().elements(); i++) {
      if (!Double.isFinite(value(i))) {
        throw new Refusal(header().field(i), "a finite value", String.valueOf(value(i)));
      }
    }
  }

  /** A tensor of floats. */
  record Floats(TensorHeader header, float[] values) implements Tensor {
    public Floats {
      requireLength(header, values.length);
    }

    @Override
    public double value(int element) {
      return values[element];
    }

    @Override
    public void copyTo(ByteBuffer buffer, int from, int count) {
      buffer.asFloatBuffer().put(values, from, count);
      buffer.position(buffer.position() + count * Float.BYTES);
    }

    @Override
    public void copyFrom(ByteBuffer buffer, int from, int count) {
      buffer.asFloatBuffer().get(values, from, count);
    }
  }

  /** A tensor of doubles. */
  record Doubles(TensorHeader header, double[] values) implements Tensor {
    public Doubles {
      requireLength(header, values.length);
    }

    @Override
    public double value(int element) {
      return values[element];
    }

    @Override
    public void copyTo(ByteBuffer buffer, int from, int count) {
      buffer.asDoubleBuffer().put(values, from, count);
      buffer.position(buffer.position() + count * Double.BYTES);
    }

    @Override
    public void copyFrom(ByteBuffer buffer, int from, int count) {
      buffer.asDoubleBuffer().get(values, from, count);
    }
  }

  private static void requireLength(TensorHeader header, int length) {
    if (length != header.elements()) {
      throw new IllegalArgumentException(
          "tensor '%s' of shape %s has %s elements, not %s"
              .formatted(header.name(), header.shape(), header.elements(), length));
    }
  }
}
