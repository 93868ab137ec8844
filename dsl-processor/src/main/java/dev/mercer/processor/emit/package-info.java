/**
 * The classes of a network as Java source: the last of the processor's four rooms. One class here
 * for each generated class or kind of member.
 */
@NullMarked
package dev.mercer.processor.emit;

import org.jspecify.annotations.NullMarked;
