package dev.mercer.runtime.network;

/**
 * A vector-Jacobian product.
 *
 * @param parameters the gradient by the trainable parameters, in their packed layout
 * @param inputs the gradient by the inputs, row-major
 */
public record PackedGradient(float[] parameters, float[] inputs) {}
