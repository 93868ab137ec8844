package dev.mercer.runtime;

/**
 * A network whose input is a type of the user, such as a record. Generated classes implement it.
 *
 * @param <Input> the type
 */
public interface TypedInput<Input> {

  /**
   * The features of an input: a row as {@link Model#outputs(float[])} takes it. What a model learns
   * of its rows enters: vocabularies, means and offsets.
   *
   * @throws IllegalArgumentException if a component has no feature, naming it: NaN, a number beyond
   *     a float
   */
  float[] encode(Input input);
}
