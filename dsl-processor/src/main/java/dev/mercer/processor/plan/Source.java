package dev.mercer.processor.plan;

/**
 * A value that a layer reads, and the gradient by it to which the layer contributes.
 *
 * @param first whether the layer's contribution is the first in the backward pass, so that it sets
 *     what later ones add to
 * @param trained whether the value depends on trainable parameters, so that training wants its
 *     gradient; if not, only gradients by the input do
 */
public record Source(Buffer value, Buffer gradient, boolean first, boolean trained) {}
