package dev.mercer.runtime;

/**
 * A data set in two parts, each in the order of the whole. Immutable, and so safe from any thread.
 *
 * @param rest the rows to learn from
 * @param heldOut the rows to judge on
 */
public record Split(Dataset rest, Dataset heldOut) {}
