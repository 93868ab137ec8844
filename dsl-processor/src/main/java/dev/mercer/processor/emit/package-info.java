/**
 * Prints a plan as Java: the last of the processor's four rooms. {@link
 * dev.mercer.processor.emit.ModelClass} is what users call, {@link
 * dev.mercer.processor.emit.NetworkCode} what computes: there a small vocabulary of loops and
 * statements on lanes ({@link dev.mercer.processor.emit.Body}) is printed in a Vector and in a
 * Scalar form from one description, so that both do the same operations in the same order. {@link
 * dev.mercer.processor.emit.StubClass} stands in where a declaration is wrong.
 */
@NullMarked
package dev.mercer.processor.emit;

import org.jspecify.annotations.NullMarked;
