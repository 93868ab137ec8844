/**
 * What a page may ask about a network as it is: the {@code Answer} to a place, an {@code Overlay}
 * of the plane, and the {@code Lift} of the points.
 */
package dev.mercer.samples.playground.answers;
