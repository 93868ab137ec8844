package dev.mercer.runtime.generated;

import java.util.List;

/**
 * One named tensor of a network.
 *
 * @param name {@code layer.role}, as in {@code near.prototypes}
 * @param layer the place of its layer in {@link NetworkSpec#layers}
 * @param role what it is to its layer
 * @param shape the canonical shape: empty for a scalar
 * @param trainable whether training moves it
 * @param layout where it stands in the parameter array
 */
public record TensorSpec(
    String name, int layer, TensorRole role, List<Integer> shape, boolean trainable, Layout layout) {}
