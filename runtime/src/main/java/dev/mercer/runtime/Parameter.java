package dev.mercer.runtime;

/**
 * One named tensor of a model. Values are canonical: row-major, without padding.
 *
 * <p>Reading is safe from any thread while nobody changes the model; {@link #set} must not run
 * beside an evaluation. While the model is trained, both are refused on every thread but the one
 * that trains.
 */
public interface Parameter {

  /** {@code layer.role}, as in {@code near.prototypes}. */
  String name();

  /** The lengths of its axes: empty for a scalar. */
  int[] shape();

  /**
   * A copy of its values.
   *
   * @throws IllegalStateException if another thread is training the model
   */
  float[] toArray();

  /**
   * Replaces its values. Training does not initialise a parameter that was set.
   *
   * @param values as many as the shape states
   * @throws IllegalArgumentException if there are more or fewer, one is not finite, or one is not
   *     allowed here, such as a scale of 0; the parameter then keeps its values
   * @throws IllegalStateException if another thread is training the model
   */
  void set(float... values);
}
