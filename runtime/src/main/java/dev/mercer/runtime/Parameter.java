package dev.mercer.runtime;

/**
 * One named tensor of a model. Its values are in row-major order, without padding.
 *
 * <p>Reading is safe from any thread while nobody changes the model; {@link #set} must not run
 * beside an evaluation. While the model is trained, both are refused on every thread but the one
 * that trains.
 */
public interface Parameter {

  /** The layer and the role, as in {@code near.prototypes}. */
  String name();

  /** The lengths of its axes: a copy, empty for a single number. */
  int[] shape();

  /**
   * A copy of its values.
   *
   * @throws IllegalStateException if another thread is training the model
   */
  float[] toArray();

  /**
   * Replaces its values. A training does not initialise a parameter that was set; it goes on from
   * there.
   *
   * @param values as many as the shape states
   * @throws IllegalArgumentException if there are more or fewer, one is not finite, or one is not
   *     allowed here, such as a scale of 0; the parameter then keeps its values
   * @throws IllegalStateException if another thread is training the model
   */
  void set(float... values);
}
