package dev.mercer.runtime.format;

import static dev.mercer.runtime.format.Refusal.quote;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file from front to back: first the header, whose {@link #metadata} tell the caller
 * which tensors to expect, then those. Every check comes before what it protects: the length of the
 * header before the header, the metadata and the table of tensors before memory for them, the
 * values and the checksum before anyone sees them.
 */
public final class TensorFileReader implements Closeable {
  private static final String FILE = "file length";

  private final InputStream in;
  private final OptionalLong length;
  private final Closeable source;
  private final Header header;
  private final Map<String, String> metadata;
  private final @Nullable String checksum;
  private long position;
  private String expectedLength = "at least " + Long.BYTES + " bytes";

  private TensorFileReader(InputStream in, OptionalLong length, Closeable source)
      throws IOException {
    this.in = recognised(in);
    this.length = length;
    this.source = source;
    this.header = header();
    this.metadata = new LinkedHashMap<>(header.metadata());
    requireFormat(metadata.remove(Header.FORMAT_KEY));
    this.checksum = metadata.remove(Checksum.KEY);
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws Refusal if it has none
   * @throws FileSystemException if it is a directory
   */
  public static TensorFileReader open(Path file) throws IOException {
    NoDirectory.require(file);
    FileChannel channel = FileChannel.open(file);
    try {
      OptionalLong length = OptionalLong.of(channel.size());
      return new TensorFileReader(Channels.newInputStream(channel), length, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Reads the header from a stream, which this never closes.
   *
   * @throws Refusal if it has none
   */
  public static TensorFileReader of(InputStream in) throws IOException {
    return new TensorFileReader(in, OptionalLong.empty(), () -> {});
  }

  /** The metadata as found, in the order of the file, without those that are the format's own. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(metadata);
  }

  /**
   * The tensors as the header states them, for a caller who takes what there is.
   *
   * @throws Refusal if one is of a type or a shape that is not read
   */
  public List<TensorHeader> stated() throws Refusal {
    return header.stated();
  }

  /**
   * Reads the rest, to the end of the file or the stream; it must be exactly as expected. Takes
   * memory for the expected tensors only, however long the stream is. Called once.
   *
   * @param expected the tensors that the file must hold
   * @throws Refusal if it does not
   */
  public TensorFile read(List<TensorHeader> expected) throws IOException {
    List<TensorHeader> order = header.inFileOrder(expected);
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

  /** The same stream again, once its start has been looked at. */
  private static InputStream recognised(InputStream in) throws IOException {
    byte[] start = in.readNBytes(ForeignFile.START);
    ForeignFile.refuse(start);
    PushbackInputStream again = new PushbackInputStream(in, ForeignFile.START);
    again.unread(start);
    return again;
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

  @Override
  public void close() throws IOException {
    source.close();
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
