package dev.mercer.kernel;

/**
 * What one prototype contributes to one output. Immutable, and so safe from any thread.
 *
 * @param prototype the prototype, from 0
 * @param factor the unit's response, or its share of all responses where the readout is convex
 * @param weight the readout weight
 * @param value {@code factor * weight} in the units of the output: exact in double for logits; for
 *     values of a regression, which have a scale, within a rounding
 * @param part the part of this contribution in the sum of all absolute ones, from 0 to 1
 */
public record Contribution(int prototype, float factor, float weight, double value, double part) {}
