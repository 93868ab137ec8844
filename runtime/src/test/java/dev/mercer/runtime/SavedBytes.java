package dev.mercer.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a saved model, taken apart to be damaged. */
record SavedBytes(String header, byte[] tensors) {

  static SavedBytes of(byte[] file) {
    int length = (int) buffer(file).getLong();
    return new SavedBytes(
        new String(file, Long.BYTES, length, UTF_8),
        Arrays.copyOfRange(file, Long.BYTES + length, file.length));
  }

  /** The file with a text in the header replaced, which must be there. */
  byte[] with(String old, String replacement) {
    if (!header.contains(old)) {
      throw new IllegalArgumentException(old + " is not in " + header);
    }
    return file(header.replace(old, replacement));
  }

  /** The file with one element of the tensors replaced. */
  byte[] with(int element, float value) {
    byte[] changed = tensors.clone();
    buffer(changed).putFloat(element * Float.BYTES, value);
    return new SavedBytes(header, changed).file(header);
  }

  private byte[] file(String header) {
    byte[] json = header.getBytes(UTF_8);
    return buffer(new byte[Long.BYTES + json.length + tensors.length])
        .putLong(json.length)
        .put(json)
        .put(tensors)
        .array();
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
