/**
 * Elementary functions, sums and random numbers that give the same bits on every machine. {@code
 * Math.exp} and its like may differ in the last place between machines, a parallel sum between
 * thread counts; nothing here does.
 */
@NullMarked
package dev.mercer.runtime.math;

import org.jspecify.annotations.NullMarked;
