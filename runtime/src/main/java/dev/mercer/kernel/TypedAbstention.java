package dev.mercer.kernel;

import dev.mercer.runtime.TypedClassifier;
import dev.mercer.runtime.saved.AbstentionState;
import java.util.List;

/**
 * An {@link Abstention} of a network whose input is a type of the user: it takes that type, and
 * rows of features still. Immutable, and so safe from any thread.
 *
 * @param <Input> the type of the inputs, usually a record
 * @param <Label> the type of the labels: the network's enum
 */
public final class TypedAbstention<Input, Label> extends Abstention<Label> {
  private final TypedClassifier<Input, Label> model;

  TypedAbstention(TypedClassifier<Input, Label> model, AbstentionState state) {
    super(model, state);
    this.model = model;
  }

  @Override
  public TypedAbstention<Input, Label> byClass() {
    return new TypedAbstention<>(model, state().withClasses());
  }

  /** A label, if the input is no outlier and its prediction set is one label; else why not. */
  public Decision<Label> decide(Input input) {
    return decide(model.encode(input));
  }

  /** How unlike the training rows an input is. */
  public Novelty novelty(Input input) {
    return novelty(model.encode(input));
  }

  /** The prediction set, the most probable label first. */
  public List<Label> labels(Input input) {
    return labels(model.encode(input));
  }

  /** The p-value of each label, in the order of the network's outputs. */
  public double[] pValues(Input input) {
    return pValues(model.encode(input));
  }

  /** The calibrated probability of each label, in the order of the network's outputs. */
  public double[] probabilities(Input input) {
    return probabilities(model.encode(input));
  }
}
