/**
 * The classes of a network as Java source: the last of the processor's four rooms. There is one
 * class here for each generated class or kind of member. The passes are printed from a small
 * vocabulary of loops and statements on lanes ({@link dev.mercer.processor.emit.Body}), in a Vector
 * and in a Scalar form from one description, so that both do the same operations in the same order.
 */
@NullMarked
package dev.mercer.processor.emit;

import org.jspecify.annotations.NullMarked;
