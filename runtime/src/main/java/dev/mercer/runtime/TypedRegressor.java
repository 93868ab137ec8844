package dev.mercer.runtime;

import dev.mercer.runtime.network.Evaluator;

/**
 * A network whose input is a type of the user and whose answer is numbers.
 *
 * @param <Input> the type of the inputs, usually a record
 */
public abstract class TypedRegressor<Input> extends Model implements TypedInput<Input> {

  /** For generated classes. */
  protected TypedRegressor(Evaluator evaluator) {
    super(evaluator);
  }

  @Override
  public abstract TypedRegressor<Input> copy();
}
