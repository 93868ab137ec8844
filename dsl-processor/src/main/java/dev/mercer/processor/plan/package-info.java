/**
 * Resolves a graph to literals: buffers, offsets, panels, who writes a gradient first, which task
 * sums which part of it. The third of the processor's four rooms; what leaves it is only printed.
 */
@NullMarked
package dev.mercer.processor.plan;

import org.jspecify.annotations.NullMarked;
