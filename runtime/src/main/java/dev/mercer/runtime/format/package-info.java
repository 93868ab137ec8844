/**
 * Named arrays of numbers on disk, in the safetensors format: eight bytes of header length, a JSON
 * header, and the arrays in little endian. Knows nothing of networks. {@link
 * dev.mercer.runtime.format.TensorFile} is the face of the package.
 *
 * <p>Writing is atomic: whatever happens, the path holds the old file or the new one. Reading
 * trusts nothing: a file is exactly what was expected or a {@link
 * dev.mercer.runtime.format.Refusal} says where it is not. Other formats write through the same
 * {@link dev.mercer.runtime.format.AtomicFile} and {@link dev.mercer.runtime.format.Chunks}.
 */
@NullMarked
package dev.mercer.runtime.format;

import org.jspecify.annotations.NullMarked;
