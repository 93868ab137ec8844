package dev.mercer.runtime.format;

import static dev.mercer.runtime.format.Refusal.quote;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises a file that is no safetensors file by its first bytes, and says what it looks like:
 * the length of a header that such bytes seem to state would help nobody.
 */
final class ForeignFile {
  /** As many bytes as are looked at: a Git LFS pointer tells itself by its first line. */
  static final int START = 64;

  private static final String FIELD = "not a safetensors file";
  private static final String EXPECTED = "a header length and a JSON header";

  /** Unknown bytes are shown up to here. */
  private static final int SHOWN = 8;

  /** How files of other formats start. Letters count in either case, as they do in HTML. */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("PK\3\4", "a ZIP archive, as .zip, .jar, .npz and PyTorch's .pt files are"),
          new Signature("\37\213", "a gzip archive"),
          new Signature("\200\2", "a Python pickle"),
          new Signature("\200\3", "a Python pickle"),
          new Signature("\200\4", "a Python pickle"),
          new Signature("\200\5", "a Python pickle"),
          new Signature(
              "version https://git-lfs",
              "a Git LFS pointer, which stands for the file: 'git lfs pull' fetches the file itself"),
          new Signature("<!doctype html", "an HTML page"),
          new Signature("<html", "an HTML page"),
          new Signature("<?xml", "an XML document"),
          new Signature("\211HDF", "an HDF5 file"),
          new Signature("\223NUMPY", "a NumPy array"),
          new Signature("GGUF", "a GGUF file"),
          new Signature("\10\7\22", "an ONNX model, as Onnx.write writes it"),
          new Signature("{", "JSON without a header length before it"));

  private record Signature(String start, String kind) {

    /** Blank space may stand before what is text. */
    boolean begins(String file) {
      String lowerCase = start.toLowerCase(Locale.ROOT);
      return file.startsWith(lowerCase) || file.stripLeading().startsWith(lowerCase);
    }
  }

  private ForeignFile() {}

  /**
   * Refuses a file that starts like one of another format, or that cannot start a safetensors file.
   *
   * @param start the first {@link #START} bytes, or all if there are fewer
   */
  static void refuse(byte[] start) throws Refusal {
    if (start.length < Long.BYTES) {
      throw refusal(start.length == 0 ? "an empty file" : "a file of " + start.length + " bytes");
    }
    // The byte at which the JSON of a safetensors file starts.
    if (start.length > Long.BYTES && start[Long.BYTES] == '{') {
      return;
    }
    Optional<String> kind = kind(new String(start, ISO_8859_1).toLowerCase(Locale.ROOT));
    if (kind.isPresent()) {
      throw refusal("what looks like " + kind.get());
    }
    long headerLength = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (headerLength < 0 || headerLength > Header.MAXIMUM_LENGTH) {
      throw refusal(isText(start) ? text(start) : bytes(start));
    }
  }

  private static Optional<String> kind(String start) {
    return SIGNATURES.stream().filter(each -> each.begins(start)).map(Signature::kind).findFirst();
  }

  private static boolean isText(byte[] start) {
    for (byte b : start) {
      if (!(b >= ' ' && b < 127) && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] start) {
    String first = new String(start, ISO_8859_1).strip().lines().findFirst().orElse("");
    return "text that starts with " + quote(first);
  }

  private static String bytes(byte[] start) {
    return "bytes that start with "
        + HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(start, SHOWN));
  }

  private static Refusal refusal(String found) {
    return new Refusal(FIELD, EXPECTED, found);
  }
}
