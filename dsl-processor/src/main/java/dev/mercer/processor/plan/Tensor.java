package dev.mercer.processor.plan;

import dev.mercer.processor.kind.TensorFacts;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.Panel;
import java.util.List;

/**
 * A tensor in the parameter array.
 *
 * @param name as in {@code near.prototypes}
 * @param layer the place of its layer
 * @param start its first element
 */
public record Tensor(String name, int layer, TensorFacts facts, Address start) {
  /** The role of what is added to a regression's output, last. */
  public static final String OUTPUT_OFFSET = "output_offset";

  /** The role of what a regression's output is multiplied with before. */
  public static final String OUTPUT_SCALE = "output_scale";

  public String role() {
    return facts.role();
  }

  public List<Integer> shape() {
    return facts.shape();
  }

  public boolean trainable() {
    return facts.trainable();
  }

  public int units() {
    return units(shape());
  }

  public int columns() {
    return columns(shape());
  }

  public int panel() {
    return shape().isEmpty() ? 1 : Panel.width(units());
  }

  /** The value of its padding: what is divided by is padded with ones. */
  public int padding() {
    return facts.divides() ? 1 : 0;
  }

  /** The tensor as a packed matrix. */
  Matrix matrix() {
    return new Matrix(start, units(), columns());
  }

  /** The floats that a tensor takes, padding included. */
  static long length(List<Integer> shape) {
    return shape.isEmpty() ? 1 : Panel.padded(units(shape)) * columns(shape);
  }

  private static int units(List<Integer> shape) {
    return shape.isEmpty() ? 1 : shape.getFirst();
  }

  private static int columns(List<Integer> shape) {
    return shape.size() == 2 ? shape.get(1) : 1;
  }
}
