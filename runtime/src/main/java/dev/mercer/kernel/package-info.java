/** The kernel layers of a model, seen as kernels: their prototypes and constants. */
@NullMarked
package dev.mercer.kernel;

import org.jspecify.annotations.NullMarked;
