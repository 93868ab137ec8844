/**
 * The annotation processor. Data moves one way through its four rooms: {@code declaration} (what
 * stands in source), {@code graph} (the rules, and the network they leave), {@code plan} (every
 * place a number), {@code emit} (Java). What is wrong goes through {@code report} to the compiler.
 */
@NullMarked
package dev.mercer.processor;

import org.jspecify.annotations.NullMarked;
