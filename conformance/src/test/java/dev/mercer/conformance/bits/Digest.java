package dev.mercer.conformance.bits;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of floats. */
final class Digest {
  private Digest() {}

  /**
   * @throws IllegalArgumentException if a value is not finite: the bits of a NaN are not promised
   */
  static String of(float[]... arrays) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (float[] array : arrays) {
      ByteBuffer bytes = ByteBuffer.allocate(4 * array.length);
      for (float value : array) {
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException("found " + value);
        }
        bytes.putFloat(value);
      }
      digest.update(bytes.flip());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
