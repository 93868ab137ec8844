/**
 * Models, and what one does with them. A generated class extends {@link dev.mercer.runtime.Model}.
 * {@link dev.mercer.runtime.Trainer} trains a model on a {@link dev.mercer.runtime.Dataset}, {@link
 * dev.mercer.runtime.Evaluation} judges it, and {@link dev.mercer.runtime.Onnx} exports it. The
 * guide in docs/guide shows how.
 */
@NullMarked
package dev.mercer.runtime;

import org.jspecify.annotations.NullMarked;
