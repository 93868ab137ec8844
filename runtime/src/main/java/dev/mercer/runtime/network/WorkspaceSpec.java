package dev.mercer.runtime.network;

/**
 * The layout of a {@link Workspace}.
 *
 * @param input the rows as {@link Passes#read} leaves them
 * @param outputGradient the gradient of the loss by the output layer's buffer, which the backward
 *     pass starts from
 * @param inputGradient the gradient by the input, which {@link Passes#backwardInputs} leaves
 * @param forwardFloats the length of {@code work} that forward passes use: a prefix
 * @param floats the whole length of {@code work}
 * @param near the length of {@code near}
 */
public record WorkspaceSpec(
    Buffer input,
    Buffer outputGradient,
    Buffer inputGradient,
    int forwardFloats,
    int floats,
    int near) {}
