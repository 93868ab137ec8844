/**
 * What goes over the wire: {@code Query} reads what a request states, {@code Json} writes answers,
 * and {@code Refusal} says why there is none.
 */
package dev.mercer.samples.playground.wire;
