/**
 * The kinds of layers, a class each: what it is declared by, what it may read, its shape, its
 * tensors, its formula and cost, and the steps of its passes. Whoever wants to know something of a
 * layer asks its kind.
 */
@NullMarked
package dev.mercer.processor.kind;

import org.jspecify.annotations.NullMarked;
