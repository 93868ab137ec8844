/**
 * Prints a plan as Java: the last of the processor's four rooms. A small vocabulary of loops and
 * statements on lanes ({@link dev.mercer.processor.emit.Body}) is printed in a Vector and in a
 * Scalar form from one description, so that both do the same operations in the same order.
 */
@NullMarked
package dev.mercer.processor.emit;

import org.jspecify.annotations.NullMarked;
