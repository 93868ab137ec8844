/**
 * Models, and what one does with them: evaluate, train, save, judge. A generated class extends
 * {@link dev.mercer.runtime.Model}; everything else stands beside it.
 */
@NullMarked
package dev.mercer.runtime;

import org.jspecify.annotations.NullMarked;
