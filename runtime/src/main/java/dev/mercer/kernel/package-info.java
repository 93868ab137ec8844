/**
 * What can be said of a model because its layers are kernels. {@link dev.mercer.kernel.KernelLayer}
 * shows the prototypes of a layer, and {@link dev.mercer.kernel.Explanation} takes an answer apart
 * into their contributions. {@link dev.mercer.kernel.Abstention} lets a classifier say "I don't
 * know". {@link dev.mercer.kernel.Kernel} is the mathematics. {@link dev.mercer.kernel.Capacity}
 * measures the functions that a network has learnt, {@link dev.mercer.kernel.UnitReport} measures
 * what each unit does, and {@link dev.mercer.kernel.PlaneMap} draws which prototype is nearest
 * where. The proofs are in docs/theory.md.
 */
@NullMarked
package dev.mercer.kernel;

import org.jspecify.annotations.NullMarked;
