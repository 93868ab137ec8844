package dev.mercer.runtime;

/**
 * A network whose input is a type of the user, such as a record. Generated classes implement it.
 *
 * @param <Input> the type
 */
public interface TypedInput<Input> {

  /** The row of features of an input, as a {@link Model} and a {@link Dataset} take it. */
  float[] row(Input input);
}
