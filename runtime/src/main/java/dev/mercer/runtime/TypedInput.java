package dev.mercer.runtime;

/**
 * A network whose input is a type of the user's, such as a record. Generated classes implement it.
 * Safe from any thread.
 *
 * @param <Input> the type
 */
public interface TypedInput<Input> {

  /**
   * The features of an input, in the order in which a {@link Model} and a {@link Dataset} take
   * them: {@code inputSize()} floats.
   */
  float[] row(Input input);
}
