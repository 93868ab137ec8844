package dev.mercer.runtime.network;

import dev.mercer.runtime.math.Softplus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One named tensor of a network.
 *
 * @param name as in {@code near.prototypes}; {@code near.raw_bias} where it holds what a softplus
 *     makes the value of
 * @param layer the index of its layer in {@link NetworkSpec#layers}
 * @param role what it is to its layer: one of {@link TensorRole}, or of the layer's kind
 * @param shape the canonical shape: empty for a scalar
 * @param trainable whether training moves it
 * @param softplus whether its values are the softplus of what is stored
 * @param decays whether weight decay draws it to 0
 * @param start its values before training
 * @param smallestValue the smallest value that an element may have
 * @param layout where it stands in the parameter array
 */
public record TensorSpec(
    String name,
    int layer,
    String role,
    List<Integer> shape,
    boolean trainable,
    boolean softplus,
    boolean decays,
    Start start,
    double smallestValue,
    Layout layout) {

  /** A fixed tensor of a layer, to be described further. */
  public static Builder of(String name, int layer, String role) {
    return new Builder(name, layer, role);
  }

  /** The value that a stored number stands for. */
  public double value(float stored) {
    return softplus ? Softplus.of(stored) : stored;
  }

  /** What is stored for a value. */
  public float stored(double value) {
    return (float) (softplus ? Softplus.inverse(value) : value);
  }

  /** The smallest number that may be stored. */
  public float smallest() {
    // Every number has a softplus above 0.
    return softplus && smallestValue <= 0 ? -Float.MAX_VALUE : stored(smallestValue);
  }

  /**
   * What is wrong with these canonical values for the tensor, in a sentence for people; empty if
   * nothing is.
   */
  public Optional<String> fault(float[] values) {
    int count = layout.units() * layout.columns();
    if (values.length != count) {
      return Optional.of(
          "%s %s takes %s values; found %s.".formatted(name, shape, count, values.length));
    }
    for (int i = 0; i < count; i++) {
      if (!Float.isFinite(values[i]) || values[i] < smallest()) {
        String expected = Float.isFinite(values[i]) ? "at least " + smallest() : "a finite number";
        return Optional.of(
            "Element %s of %s is %s; expected %s.".formatted(i, name, values[i], expected));
      }
    }
    return Optional.empty();
  }

  /** Describes a tensor, in the words of generated code. */
  public static final class Builder {
    private final String name;
    private final int layer;
    private final String role;
    private List<Integer> shape = List.of();
    private boolean trainable;
    private boolean softplus;
    private boolean decays;
    private Start start = Start.constant(0);
    private double smallest = -Float.MAX_VALUE;
    private int offset;
    private int panel = 1;
    private float padding;

    private Builder(String name, int layer, String role) {
      this.name = name;
      this.layer = layer;
      this.role = role;
    }

    public Builder shape(Integer... sizes) {
      shape = Arrays.asList(sizes);
      return this;
    }

    public Builder trained() {
      trainable = true;
      return this;
    }

    public Builder softplus() {
      softplus = true;
      return this;
    }

    public Builder decays() {
      decays = true;
      return this;
    }

    public Builder starts(Start value) {
      start = value;
      return this;
    }

    public Builder smallest(double value) {
      smallest = value;
      return this;
    }

    /** Its first element in the parameter array. */
    public Builder offset(int first) {
      offset = first;
      return this;
    }

    /** The units that stand side by side. */
    public Builder panel(int units) {
      panel = units;
      return this;
    }

    /** The value of the padding of its panels. */
    public Builder padding(float value) {
      padding = value;
      return this;
    }

    TensorSpec build() {
      int units = shape.isEmpty() ? 1 : shape.getFirst();
      int columns = shape.size() == 2 ? shape.get(1) : 1;
      return new TensorSpec(
          name,
          layer,
          role,
          List.copyOf(shape),
          trainable,
          softplus,
          decays,
          start,
          smallest,
          new Layout(offset, units, columns, panel, padding));
    }
  }
}
