/**
 * The operations that passes are made of, forward and backward, each with every place a number. A
 * kind of layer is planned as a list of them, and each is printed by one printer.
 */
@NullMarked
package dev.mercer.processor.step;

import org.jspecify.annotations.NullMarked;
