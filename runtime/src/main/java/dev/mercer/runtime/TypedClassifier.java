package dev.mercer.runtime;

import dev.mercer.runtime.network.Evaluator;
import java.util.List;

/**
 * A {@link Classifier} whose input is a type of the user.
 *
 * @param <Input> the type of the inputs, usually a record
 * @param <Label> the type of the labels: the enum
 */
public abstract class TypedClassifier<Input, Label> extends Classifier<Label>
    implements TypedInput<Input> {

  /**
   * For generated classes.
   *
   * @param labels in the order of the outputs
   */
  protected TypedClassifier(Evaluator evaluator, List<Label> labels) {
    super(evaluator, labels);
  }

  @Override
  public abstract TypedClassifier<Input, Label> copy();
}
