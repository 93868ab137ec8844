package dev.mercer.runtime;

/**
 * A network whose input is a type of the user's, such as a record. Generated classes implement it.
 * Safe from any thread.
 *
 * @param <Input> the type
 */
public interface TypedInput<Input> {

  /**
   * The features of an input, {@code inputSize()} floats, as {@link Model#outputs(float[])} takes
   * them. What a model learns of its rows enters: vocabularies, means and offsets.
   *
   * @throws IllegalArgumentException if a component has no feature, naming it: NaN, a number beyond
   *     a float
   */
  float[] encode(Input input);
}
