/** The rows a model learns from or is judged on, as packed arrays: the inside of a data set. */
@NullMarked
package dev.mercer.runtime.data;

import org.jspecify.annotations.NullMarked;
