package dev.mercer.samples.page;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture in the format PNG, written without AWT, which a server often lacks. The format is that
 * of the PNG specification: a signature, then chunks of length, type, data and checksum.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Png() {}

  /**
   * A data URI.
   *
   * @param pixels red, green, blue and alpha in a byte each, red first; row by row
   */
  static String dataUri(int width, int height, int[] pixels) {
    return "data:image/png;base64,"
        + Base64.getEncoder().encodeToString(bytes(width, height, pixels));
  }

  static byte[] bytes(int width, int height, int[] pixels) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header(width, height));
    chunk(file, "IDAT", deflated(scanLines(width, height, pixels)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** 8 bits a sample, colour type 6: red, green, blue, alpha; no interlacing. */
  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6).array();
  }

  /** Each line starts with the number of its filter: 0, none. */
  private static byte[] scanLines(int width, int height, int[] pixels) {
    ByteBuffer lines = ByteBuffer.allocate(height * (1 + 4 * width));
    for (int y = 0; y < height; y++) {
      lines.put((byte) 0);
      for (int x = 0; x < width; x++) {
        lines.putInt(pixels[y * width + x]);
      }
    }
    return lines.array();
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream result = new ByteArrayOutputStream();
      byte[] buffer = new byte[1024];
      while (!deflater.finished()) {
        result.write(buffer, 0, deflater.deflate(buffer));
      }
      return result.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] typed =
        ByteBuffer.allocate(4 + data.length).put(type.getBytes(US_ASCII)).put(data).array();
    CRC32 checksum = new CRC32();
    checksum.update(typed);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(typed);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }
}
