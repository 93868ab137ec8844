/**
 * The messages: one catalogue of all texts, and the way they reach the compiler. Beside the
 * declaration this is the only room that knows the compiler's elements.
 */
@NullMarked
package dev.mercer.processor.report;

import org.jspecify.annotations.NullMarked;
