/**
 * What the library's packages above the public API need of models, and applications do not. The
 * package is not exported, so that applications do not see it; and what stands here takes no name
 * from the methods of a model, which are the layers of a network.
 */
@NullMarked
package dev.mercer.runtime.inside;

import org.jspecify.annotations.NullMarked;
