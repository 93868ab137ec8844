/**
 * The sample that learns handwritten digits. {@link dev.mercer.samples.digits.Main} is the command;
 * {@code Digits128} is the network; {@code Recipe} says how it learns, and {@code Selection} how
 * that was found out; the other classes show the result, on the terminal and as a page.
 */
package dev.mercer.samples.digits;
