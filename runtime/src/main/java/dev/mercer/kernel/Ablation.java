package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;

/**
 * A network without one of its prototypes. It answers exactly what the network would answer if the
 * unit did not exist: an output that reads a kernel layer through {@code @Linear} is a sum over the
 * units, and the weights of this unit become 0.
 *
 * <p>It is not unlearning. The other prototypes and the readout were trained on the same rows,
 * beside the prototype that is gone. They keep what they have learnt from these rows.
 */
public final class Ablation {
  private Ablation() {}

  /**
   * A copy of a model without one prototype.
   *
   * @param prototype the unit, from 0
   * @throws IllegalArgumentException if there is no such prototype, or the model's output does not
   *     read a kernel layer directly, through {@code @Linear}; for a convex readout, which has to
   *     divide its shares anew for each input, see {@link Explanation#without}
   */
  public static <Net extends Model> Net of(Net model, int prototype) {
    Evaluator evaluator = Inside.of(model);
    Readout readout = Readout.of(evaluator);
    String name = evaluator.spec().layers().getLast().name();
    if (readout.convex()) {
      throw new IllegalArgumentException(
          ("The shares of '%s' are divided anew for each input when a prototype is gone, which no"
                  + " weights can do: use Explanation.of(model, input).without(%s).")
              .formatted(name, prototype));
    }
    if (prototype < 0 || prototype >= readout.units()) {
      throw new IllegalArgumentException(
          "There is no prototype %s; '%s' reads %s, counted from 0."
              .formatted(prototype, name, readout.units()));
    }
    @SuppressWarnings("unchecked") // a model copies itself
    Net copy = (Net) model.copy();
    Parameter weight = copy.parameter(name + ".weight");
    float[] weights = weight.toArray();
    for (int output = 0; output < readout.outputs(); output++) {
      weights[output * readout.units() + prototype] = 0;
    }
    weight.set(weights);
    return copy;
  }
}
