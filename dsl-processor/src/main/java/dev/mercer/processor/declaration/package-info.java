/** What stands in source, as immutable records: the first of the processor's four rooms. */
@NullMarked
package dev.mercer.processor.declaration;

import org.jspecify.annotations.NullMarked;
