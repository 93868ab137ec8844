package dev.mercer.runtime;

import dev.mercer.runtime.network.Evaluator;
import java.util.List;

/**
 * A network whose answer is one of several labels: what a generated class is whose output is an
 * enum.
 *
 * @param <Label> the type of the labels: the enum
 */
public abstract class Classifier<Label> extends Model {
  private final List<Label> labels;

  /**
   * For generated classes.
   *
   * @param labels in the order of the outputs
   */
  protected Classifier(Evaluator evaluator, List<Label> labels) {
    super(evaluator);
    this.labels = labels;
  }

  /**
   * The labels of a classifier, in the order of its outputs: unmodifiable. Static, so that it takes
   * no name from the layers.
   */
  public static <Label> List<Label> labelsOf(Classifier<Label> net) {
    return net.labels;
  }

  @Override
  public abstract Classifier<Label> copy();
}
