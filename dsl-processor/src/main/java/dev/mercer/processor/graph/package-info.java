/**
 * The rules of a network, one class for each, and the checked network that they leave: the second
 * of the processor's four rooms.
 */
@NullMarked
package dev.mercer.processor.graph;

import org.jspecify.annotations.NullMarked;
