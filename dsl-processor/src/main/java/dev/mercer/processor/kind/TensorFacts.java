package dev.mercer.processor.kind;

import java.util.List;

/**
 * A named tensor of a layer.
 *
 * @param name its name within the layer, as in {@code prototypes}
 * @param role what it is to its layer
 * @param shape the canonical shape: empty for a scalar
 */
public record TensorFacts(String name, Role role, List<Integer> shape, boolean trainable) {}
