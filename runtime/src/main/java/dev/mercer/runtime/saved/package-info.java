/**
 * What files say of a model, in terms of the {@code format} package: what a model's file and a
 * checkpoint have in common.
 */
@NullMarked
package dev.mercer.runtime.saved;

import org.jspecify.annotations.NullMarked;
