/**
 * What generated code and the runtime know of each other: a network describes itself in a {@link
 * NetworkSpec}, and computes through its {@link Passes}. Applications have no business here; the
 * types are public because generated code lives in the application's package.
 *
 * <h2>Memory</h2>
 *
 * A network computes on four arrays, and every offset into them is a literal of the generated code.
 *
 * <ul>
 *   <li>{@code parameters}: the tensors one after another, trainable ones first, matrices in panels
 *       ({@link Layout}). A gradient has the layout of the trainable prefix.
 *   <li>{@code derived}: what follows from the parameters and is recomputed when they change: the
 *       prototypes' squared norms, bias and epsilon behind their softplus, weights in the layout
 *       the backward pass wants.
 *   <li>{@code work}: one block of up to {@link Workspace#ROWS} rows: a buffer for each layer's
 *       output, and behind those the buffers of the backward pass. Rows of a buffer are padded with
 *       zeros to whole panels, and so to a multiple of 16.
 *   <li>{@code near}: a bit for each pair of row and prototype whose distance was computed
 *       directly.
 * </ul>
 */
@NullMarked
package dev.mercer.runtime.network;

import org.jspecify.annotations.NullMarked;
