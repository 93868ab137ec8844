package dev.mercer.processor.plan;

import java.util.List;

/**
 * A named tensor in the parameter array.
 *
 * @param name {@code layer.role}, as in {@code near.prototypes}
 * @param layer the place of its layer
 * @param role the constant of the runtime's {@code TensorRole}
 * @param shape the canonical shape: empty for a scalar
 * @param offset its first element
 */
public record Tensor(
    String name, int layer, Role role, List<Integer> shape, boolean trainable, int offset) {

  /** What a tensor is to its layer; the names are those of the runtime's {@code TensorRole}. */
  public enum Role {
    PROTOTYPES,
    RAW_BIAS,
    RAW_EPSILON,
    FIXED_BIAS,
    FIXED_EPSILON,
    GAIN,
    WEIGHT,
    BIAS,
    MEAN,
    SCALE,
    OUTPUT_OFFSET,
    OUTPUT_SCALE
  }

  public int units() {
    return shape.isEmpty() ? 1 : shape.getFirst();
  }

  public int columns() {
    return shape.size() == 2 ? shape.get(1) : 1;
  }

  public int panel() {
    return shape.isEmpty() ? 1 : Panel.width(units());
  }

  /** The value of its padding: what is divided by is padded with ones. */
  public int padding() {
    return role == Role.SCALE || role == Role.OUTPUT_SCALE ? 1 : 0;
  }

  /** The floats it takes, padding included. */
  long length() {
    return shape.isEmpty() ? 1 : Panel.padded(units()) * columns();
  }

  /** It as a packed matrix. */
  Matrix matrix() {
    return new Matrix(Matrix.Array.PARAMETERS, offset, units(), columns());
  }

  Tensor at(int place) {
    return new Tensor(name, layer, role, shape, trainable, place);
  }
}
