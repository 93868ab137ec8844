package dev.mercer.processor.kind;

import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.Expression;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Pass;
import dev.mercer.processor.step.Procedure;
import dev.mercer.processor.step.RowStep;
import dev.mercer.processor.step.Statement;
import dev.mercer.processor.step.Step;
import java.util.List;

/** Where the backward pass of a layer is planned: every gradient has its place. */
public interface BackwardSite extends Site {

  /** The gradient by the layer's output. */
  Buffer gradient();

  /** The gradient by what the layer reads. */
  SourceGradient sourceGradient(int index);

  /**
   * The gradient by a value, to which every layer that reads the value contributes.
   *
   * @param first whether the layer's contribution is the first in the backward pass, so that it
   *     sets what later ones add to
   */
  record SourceGradient(Buffer buffer, boolean first) {

    /** An element of it. */
    Element element() {
      return new Element("dx", buffer);
    }

    /** Contributes to an element. */
    Statement contribute(Expression gradient) {
      return Statement.store(element(), first ? gradient : Expression.add(element(), gradient));
    }

    /** Leaves a row without a contribution. */
    List<RowStep> contributeNothing() {
      return first ? List.of(new RowStep.Fill(element(), 0)) : List.of();
    }
  }

  /** Adds what every backward pass wants. */
  default void backward(String role, String comment, Step... steps) {
    add(new Procedure(Pass.BACKWARD, role, comment, List.of(steps), 0));
  }

  /** Adds what carries the gradient on to what the layer reads. */
  default void toSource(int index, String role, String comment, Step... steps) {
    Pass pass = trained(index) ? Pass.BACKWARD : Pass.BACKWARD_INPUTS;
    add(new Procedure(pass, role, comment, List.of(steps), 0));
  }

  /** Adds what sums the gradient by parameters, in tasks that may run at the same time. */
  default void accumulate(String role, String comment, int tasks, Step... steps) {
    add(new Procedure(Pass.ACCUMULATE, role, comment, List.of(steps), tasks));
  }
}
