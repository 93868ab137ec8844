package dev.mercer.kernel;

import dev.mercer.runtime.TypedRegressor;
import dev.mercer.runtime.saved.IntervalState;
import java.util.List;

/**
 * {@link Intervals} of a network whose input is a type of the user: they take that type, and rows
 * of features still. Immutable, and so safe from any thread.
 *
 * @param <Input> the type of the inputs, usually a record
 */
public final class TypedIntervals<Input> extends Intervals {
  private final TypedRegressor<Input> model;

  TypedIntervals(TypedRegressor<Input> model, IntervalState state) {
    super(model, state);
    this.model = model;
  }

  /** The interval of each output, in order. */
  public List<Interval> of(Input input) {
    return of(model.encode(input));
  }
}
