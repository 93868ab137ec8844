package dev.mercer.runtime.format;

import static dev.mercer.runtime.format.Refusal.quote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file from front to back. Every check comes before what it protects: the length of the
 * header before the header, the metadata and the table of tensors before memory for them, the
 * values and the checksum before anyone sees them.
 */
final class TensorFileReader {
  private static final String FILE = "file length";

  private final InputStream in;
  private final OptionalLong length;
  private long position;
  private String expectedLength = "at least " + Long.BYTES + " bytes";

  /**
   * A reader of a stream.
   *
   * @param length the length of the stream, where it is known beforehand
   */
  TensorFileReader(InputStream in, OptionalLong length) {
    this.in = in;
    this.length = length;
  }

  TensorFile read(Expectation expected) throws IOException {
    Header header = header();
    Map<String, String> metadata = new LinkedHashMap<>(header.metadata());
    requireFormat(metadata.remove(Header.FORMAT_KEY));
    String checksum = metadata.remove(Checksum.KEY);
    List<TensorHeader> order = header.inFileOrder(expected.tensors(metadata));
    long end = position + order.stream().mapToLong(TensorHeader::bytes).sum();
    expectedLength = end + " bytes";
    if (length.isPresent() && length.getAsLong() != end) {
      throw new Refusal(FILE, expectedLength, length.getAsLong() + " bytes");
    }
    List<Tensor> tensors = tensors(order);
    if (in.read() >= 0) {
      throw new Refusal(FILE, expectedLength, "more");
    }
    requireChecksum(Checksum.of(header.metadata(), tensors), checksum);
    return new TensorFile(metadata, tensors);
  }

  private Header header() throws IOException {
    ByteBuffer prefix = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    fill(prefix);
    long headerLength = prefix.getLong(0);
    if (headerLength < 0 || headerLength > Header.MAXIMUM_LENGTH) {
      throw new Refusal(
          "header length",
          "at most " + Header.MAXIMUM_LENGTH + " bytes",
          Long.toUnsignedString(headerLength) + " bytes");
    }
    expectedLength = "at least " + (position + headerLength) + " bytes";
    ByteBuffer bytes = ByteBuffer.allocate((int) headerLength);
    fill(bytes);
    return HeaderParser.parse(bytes.array());
  }

  private List<Tensor> tensors(List<TensorHeader> order) throws IOException {
    Chunks chunks = new Chunks();
    List<Tensor> tensors = new ArrayList<>();
    for (TensorHeader header : order) {
      Tensor tensor = Tensor.zeros(header);
      chunks.read(tensor, this::fill);
      tensor.requireFinite();
      tensors.add(tensor);
    }
    return tensors;
  }

  /** Fills the rest of a buffer that has an array behind it. */
  private void fill(ByteBuffer bytes) throws IOException {
    int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
    position += read;
    if (read < bytes.remaining()) {
      throw new Refusal(FILE, expectedLength, position + " bytes");
    }
  }

  private static void requireFormat(@Nullable String format) throws Refusal {
    if (!Header.FORMAT.equals(format)) {
      throw new Refusal(
          "metadata " + quote(Header.FORMAT_KEY), quote(Header.FORMAT), found(format));
    }
  }

  private static void requireChecksum(String expected, @Nullable String checksum) throws Refusal {
    if (!expected.equals(checksum)) {
      throw new Refusal(
          "metadata " + quote(Checksum.KEY),
          quote(expected) + " from the contents",
          found(checksum));
    }
  }

  private static String found(@Nullable String value) {
    return value == null ? "no such entry" : quote(value);
  }
}
