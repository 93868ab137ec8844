package dev.mercer.processor.kind;

import java.util.Arrays;
import java.util.List;

/**
 * A tensor of a layer.
 *
 * @param role what it is to its layer, as in {@code prototypes}: no two of a layer have the same
 * @param shape the canonical shape: empty for a scalar
 * @param trainable whether training moves it
 * @param softplus whether its values are the softplus of what is stored, and so positive
 * @param decays whether weight decay draws it to 0
 * @param start its values before training
 * @param smallest the smallest value that an element may have
 * @param divides whether something is divided by it, so that its padding is 1
 */
public record TensorFacts(
    String role,
    List<Integer> shape,
    boolean trainable,
    boolean softplus,
    boolean decays,
    Start start,
    double smallest,
    boolean divides) {
  /** The smallest value of what may have any. */
  public static final double ANY = -Float.MAX_VALUE;

  /** The smallest value of a factor or divisor: subnormal ones have no digits left. */
  public static final double POSITIVE = Float.MIN_NORMAL;

  /** The name within the layer, in the API and in files. */
  public String name() {
    return softplus ? "raw_" + role : role;
  }

  /** A tensor that training does not move, of any values. */
  public static TensorFacts fixed(String role, Start start, Integer... shape) {
    return new TensorFacts(role, Arrays.asList(shape), false, false, false, start, ANY, false);
  }

  /** A tensor that training moves, of any values. */
  static TensorFacts trained(String role, Start start, Integer... shape) {
    return new TensorFacts(role, Arrays.asList(shape), true, false, false, start, ANY, false);
  }

  /** What may not be below a value, and is trained behind a softplus. */
  static TensorFacts positive(
      String role, boolean trained, Start start, double smallest, Integer... shape) {
    return new TensorFacts(
        role, Arrays.asList(shape), trained, trained, false, start, smallest, false);
  }

  /** The weights of a readout. */
  static TensorFacts weights(String role, Start start, Integer... shape) {
    return new TensorFacts(role, Arrays.asList(shape), true, false, true, start, ANY, false);
  }

  /** A factor or divisor that training does not move. */
  public TensorFacts positive() {
    return new TensorFacts(role, shape, trainable, softplus, decays, start, POSITIVE, divides);
  }

  /** A divisor. */
  public TensorFacts divisor() {
    return new TensorFacts(role, shape, trainable, softplus, decays, start, POSITIVE, true);
  }

  /** With other values before training. */
  public TensorFacts starting(Start other) {
    return new TensorFacts(role, shape, trainable, softplus, decays, other, smallest, divides);
  }
}
