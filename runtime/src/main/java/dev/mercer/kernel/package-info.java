/**
 * The kernel layers of a model, seen as kernels. {@link dev.mercer.kernel.Kernel} is the
 * mathematics, and {@link dev.mercer.kernel.KernelLayer} a layer with its prototypes; {@link
 * dev.mercer.kernel.Explanation} takes an answer apart into them. {@link
 * dev.mercer.kernel.Capacity} measures the functions that a network has learnt, {@link
 * dev.mercer.kernel.UnitReport} what each unit does, and {@link dev.mercer.kernel.PlaneMap} draws
 * which prototype owns which part of a plane. docs/theory.md has the proofs.
 */
@NullMarked
package dev.mercer.kernel;

import org.jspecify.annotations.NullMarked;
