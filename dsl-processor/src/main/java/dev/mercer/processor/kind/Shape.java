package dev.mercer.processor.kind;

/** The shape of a value that flows between layers. */
public sealed interface Shape {

  /** A vector of {@code size} floats. */
  record Vector(int size) implements Shape {
    @Override
    public String toString() {
      return "float[" + size + "]";
    }
  }

  /** The number of floats of one row. */
  default int floats() {
    return switch (this) {
      case Vector vector -> vector.size();
    };
  }

  /** The rows of a sample. */
  default int rows() {
    return 1;
  }
}
