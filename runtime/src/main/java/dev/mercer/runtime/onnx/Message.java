package dev.mercer.runtime.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercer.runtime.format.Chunks;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A protobuf message being written: its fields, in the order in which they are added. It counts its
 * bytes meanwhile, since a message inside another follows its length; so weights are never copied.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
 */
final class Message {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private final List<Part> parts = new ArrayList<>();
  private long size;

  private interface Part {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds an integer, which is not negative. */
  Message integer(int field, long value) {
    return tag(field, VARINT).varint(value);
  }

  /** Adds a text. */
  Message text(int field, String value) {
    byte[] bytes = value.getBytes(UTF_8);
    return tag(field, LENGTH_DELIMITED).varint(bytes.length).bytes(bytes);
  }

  /** Adds a message, which is complete. */
  Message message(int field, Message value) {
    return tag(field, LENGTH_DELIMITED).varint(value.size).part(value::writeTo, value.size);
  }

  /** Adds the elements of a tensor as bytes, little endian. */
  Message elements(int field, Tensor tensor) {
    long bytes = tensor.header().bytes();
    return tag(field, LENGTH_DELIMITED)
        .varint(bytes)
        .part(
            out ->
                new Chunks()
                    .write(
                        tensor,
                        chunk -> out.write(chunk.array(), chunk.position(), chunk.remaining())),
            bytes);
  }

  /**
   * Writes the message.
   *
   * @throws Refusal if it is longer than protobuf allows; then nothing is written
   */
  void writeTo(OutputStream out) throws IOException {
    if (size > Integer.MAX_VALUE) {
      throw new Refusal("size", "at most " + Integer.MAX_VALUE + " bytes", size + " bytes");
    }
    for (Part part : parts) {
      part.writeTo(out);
    }
  }

  private Message tag(int field, int type) {
    return varint((long) field << 3 | type);
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private Message varint(long value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long rest = value;
    while (rest >= 0x80) {
      bytes.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return bytes(bytes.toByteArray());
  }

  private Message bytes(byte[] bytes) {
    return part(out -> out.write(bytes), bytes.length);
  }

  private Message part(Part part, long length) {
    parts.add(part);
    size += length;
    return this;
  }
}
