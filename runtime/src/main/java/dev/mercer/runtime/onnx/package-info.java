/**
 * Models as ONNX files, written without an ONNX library: {@link dev.mercer.runtime.onnx.OnnxFile}
 * is the face of the package. {@code Message} knows protobuf, {@code Graph} and {@code Attribute}
 * the messages of ONNX, and the rest the layers of a network.
 *
 * <p>Numbers of protobuf fields stand where they are used, with their names from <a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>.
 */
@NullMarked
package dev.mercer.runtime.onnx;

import org.jspecify.annotations.NullMarked;
