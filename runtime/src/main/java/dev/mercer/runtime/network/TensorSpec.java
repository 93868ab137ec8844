package dev.mercer.runtime.network;

import java.util.List;
import java.util.Optional;

/**
 * One named tensor of a network.
 *
 * @param name {@code layer.role}, as in {@code near.prototypes}
 * @param layer the index of its layer in {@link NetworkSpec#layers}
 * @param role what it is to its layer
 * @param shape the canonical shape: empty for a scalar
 * @param trainable whether training moves it
 * @param layout where it stands in the parameter array
 */
public record TensorSpec(
    String name,
    int layer,
    TensorRole role,
    List<Integer> shape,
    boolean trainable,
    Layout layout) {

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
      if (!Float.isFinite(values[i]) || values[i] < role.smallest()) {
        String expected =
            Float.isFinite(values[i]) ? "at least " + role.smallest() : "a finite number";
        return Optional.of(
            "Element %s of %s is %s; expected %s.".formatted(i, name, values[i], expected));
      }
    }
    return Optional.empty();
  }
}
