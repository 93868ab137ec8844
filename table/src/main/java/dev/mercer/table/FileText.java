package dev.mercer.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The characters of a file, from behind its byte order mark. */
final class FileText {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16_LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

  private FileText() {}

  /**
   * Opens a file. Bytes that are no text in the charset are an {@link
   * java.nio.charset.CharacterCodingException} when they are read.
   *
   * @param stated the charset; unless one is stated it is that of the mark, or UTF-8
   */
  static BufferedReader open(Path file, Optional<Charset> stated) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      Charset marked = StandardCharsets.UTF_8;
      if (!skip(in, UTF_8_MARK)) {
        if (skip(in, UTF_16_BIG_MARK)) {
          marked = StandardCharsets.UTF_16BE;
        } else if (skip(in, UTF_16_LITTLE_MARK)) {
          marked = StandardCharsets.UTF_16LE;
        }
      }
      // A decoder of its own reports what the charset's own reader would replace without a word.
      return new BufferedReader(new InputStreamReader(in, stated.orElse(marked).newDecoder()));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static boolean skip(InputStream in, byte[] mark) throws IOException {
    in.mark(mark.length);
    if (Arrays.equals(in.readNBytes(mark.length), mark)) {
      return true;
    }
    in.reset();
    return false;
  }
}
