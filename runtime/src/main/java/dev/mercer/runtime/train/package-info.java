/**
 * The inside of a {@link dev.mercer.runtime.Trainer}. A {@link dev.mercer.runtime.train.Training}
 * is made from settings, a model and data, and is stepped to its end: initialisation from the data
 * ({@code Initialisation}), then for each step a pass over a batch ({@code BatchPass}) and an
 * {@code Update} of the parameters, and for each epoch a {@code Validator}.
 *
 * <p>Threads ({@code Crew}) own rows and parts of the gradient, never summands, and sums stand in a
 * fixed order: the result has the same bits for any number of threads.
 */
@NullMarked
package dev.mercer.runtime.train;

import org.jspecify.annotations.NullMarked;
