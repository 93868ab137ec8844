/**
 * The points that are learnt: {@code Generator} makes those of a {@code Scene}, {@code Drawing}
 * reads those that a person drew, and {@code Sample} divides them by purpose.
 */
package dev.mercer.samples.playground.data;
