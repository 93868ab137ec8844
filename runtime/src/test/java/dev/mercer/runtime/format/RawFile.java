package dev.mercer.runtime.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Files put together by hand, right and wrong ones, and the one file that is expected of them. */
final class RawFile {
  /** The tensors of the expected file: 4 + 16 bytes. */
  static final List<TensorHeader> EXPECTED =
      List.of(
          new TensorHeader("a", NumberType.F32, List.of()),
          new TensorHeader("b", NumberType.F32, List.of(2, 2)));

  static final String METADATA =
      "\"__metadata__\":{\"format\":\"pt\",\"name\":\"Iris\",\"checksum\":\"CHECKSUM\"}";
  static final String A = "\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}";
  static final String B = "\"b\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[4,20]}";
  static final String HEADER = "{" + METADATA + "," + A + "," + B + "}";
  static final float[] VALUES = {1.5f, 2, -3, 4, 0.25f};

  private static final String CHECKSUM =
      "sha256:1531d541f0d02cb3c33bcb777f30f3382d62760fc8f178042fa0a177d1f2ebcf";

  private RawFile() {}

  /** A file with the right length in front. */
  static byte[] of(String header, float... values) {
    byte[] json = header.replace("CHECKSUM", CHECKSUM).getBytes(UTF_8);
    return of(json.length, json, values);
  }

  static byte[] of(long length, byte[] json, float... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + json.length + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(length).put(json);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  /** The right file. */
  static byte[] right() {
    return of(HEADER, VALUES);
  }
}
