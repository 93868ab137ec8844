package dev.mercer.runtime.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over what a file says: the metadata by key, then the tensors by name, each text preceded
 * by its length. The layout of the file does not enter, so that a tool which writes the tensors in
 * another order keeps the checksum.
 */
public final class Checksum {
  /** The metadata entry that holds it. */
  static final String KEY = "checksum";

  private final MessageDigest digest;

  private Checksum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** The checksum of a file with these tensors and this metadata, its own entry left out. */
  public static String of(Map<String, String> metadata, List<Tensor> tensors) {
    Checksum checksum = new Checksum();
    new TreeMap<>(metadata)
        .forEach(
            (key, value) -> {
              if (!key.equals(KEY)) {
                checksum.add(key);
                checksum.add(value);
              }
            });
    Chunks chunks = new Chunks();
    tensors.stream()
        .sorted(Comparator.comparing(tensor -> tensor.header().name()))
        .forEach(
            tensor -> {
              checksum.add(tensor.header().name());
              chunks.write(tensor, checksum.digest::update);
            });
    return "sha256:" + HexFormat.of().formatHex(checksum.digest.digest());
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
