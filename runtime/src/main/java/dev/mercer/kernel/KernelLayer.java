package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import dev.mercer.runtime.math.Softplus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One kernel layer of a model: {@code y_u = g (<x,w_u> + b)^2 / (||x - w_u||^2 + epsilon)}.
 *
 * <p>A view: it shows what the model's parameters are now. Safe from any thread while nobody
 * changes the model.
 */
public final class KernelLayer {
  private static final String PROTOTYPES = ".prototypes";

  private final Model model;
  private final String name;

  private KernelLayer(Model model, String name) {
    this.model = model;
    this.name = name;
  }

  /**
   * The kernel layer of a name.
   *
   * @throws IllegalArgumentException if the model has no kernel layer of that name
   */
  public static KernelLayer of(Model model, String layer) {
    List<String> layers =
        model.parameters().stream()
            .map(Parameter::name)
            .filter(name -> name.endsWith(PROTOTYPES))
            .map(name -> name.substring(0, name.length() - PROTOTYPES.length()))
            .toList();
    if (!layers.contains(layer)) {
      throw new IllegalArgumentException(
          "There is no kernel layer '%s'; the kernel layers are %s.".formatted(layer, layers));
    }
    return new KernelLayer(model, layer);
  }

  /** The layer's name in the declaration. */
  public String name() {
    return name;
  }

  /** The number of units, each with a prototype. */
  public int units() {
    return prototypes().shape()[0];
  }

  /** The number of values that the layer reads, and of a prototype's coordinates. */
  public int inputs() {
    return prototypes().shape()[1];
  }

  /**
   * The prototype {@code w_u} of a unit, in the space that the layer reads: behind a
   * standardisation, in standardised units. A copy.
   *
   * @param unit from 0 to {@code units() - 1}
   */
  public float[] prototype(int unit) {
    if (unit < 0 || unit >= units()) {
      throw new IndexOutOfBoundsException(
          "There is no unit %d; layer '%s' has %d, counted from 0.".formatted(unit, name, units()));
    }
    int inputs = inputs();
    return Arrays.copyOfRange(prototypes().toArray(), unit * inputs, (unit + 1) * inputs);
  }

  /** The bias {@code b}: at least 0. */
  public float bias() {
    return positive("bias");
  }

  /** The softening {@code epsilon} of the denominator: above 0, in squared units of the input. */
  public float epsilon() {
    return positive("epsilon");
  }

  /** The gain {@code g}: above 0. */
  public float gain() {
    return find("gain").orElseThrow().toArray()[0];
  }

  /** As in {@code near: 12 prototypes of 4 values}. */
  @Override
  public String toString() {
    return "%s: %d prototypes of %d values".formatted(name, units(), inputs());
  }

  /** A constant that is stored as it is, or behind a softplus where it is trained. */
  private float positive(String constant) {
    return find("raw_" + constant)
        .map(raw -> (float) Softplus.of(raw.toArray()[0]))
        .orElseGet(() -> find(constant).orElseThrow().toArray()[0]);
  }

  private Parameter prototypes() {
    return model.parameter(name + PROTOTYPES);
  }

  private Optional<Parameter> find(String parameter) {
    return model.parameters().stream()
        .filter(candidate -> candidate.name().equals(name + "." + parameter))
        .findFirst();
  }
}
