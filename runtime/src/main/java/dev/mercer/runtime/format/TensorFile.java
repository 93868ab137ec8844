package dev.mercer.runtime.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A safetensors file: named tensors and metadata. The same contents give the same bytes.
 *
 * @param metadata texts in the order in which they stand in the file; {@code format} and {@code
 *     checksum} are the format's own and not among them
 * @param tensors the tensors, in the order of the file
 */
public record TensorFile(Map<String, String> metadata, List<Tensor> tensors) {

  public TensorFile {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    tensors =
        tensors.stream()
            .sorted((a, b) -> TensorHeader.FILE_ORDER.compare(a.header(), b.header()))
            .toList();
  }

  /**
   * Writes to a path, atomically: if the process dies on the way, or this throws, the path holds
   * what it held before.
   *
   * @throws Refusal if a value is not finite, or the header longer than a reader accepts
   */
  public void save(Path file) throws IOException {
    byte[] header = encodedHeader();
    AtomicFile.replace(file, out -> write(header, out));
  }

  /** Writes to a stream, which stays open. */
  public void write(OutputStream out) throws IOException {
    write(encodedHeader(), out);
  }

  private void write(byte[] header, OutputStream out) throws IOException {
    out.write(header);
    Chunks chunks = new Chunks();
    for (Tensor tensor : tensors) {
      chunks.write(tensor, bytes -> out.write(bytes.array(), bytes.position(), bytes.remaining()));
    }
  }

  private byte[] encodedHeader() throws IOException {
    for (Tensor tensor : tensors) {
      tensor.requireFinite();
    }
    Map<String, String> complete = new LinkedHashMap<>();
    complete.put(Header.FORMAT_KEY, Header.FORMAT);
    complete.putAll(metadata);
    complete.put(Checksum.KEY, Checksum.of(complete, tensors));
    return HeaderWriter.encode(complete, tensors.stream().map(Tensor::header).toList());
  }

  /** The values of a tensor of floats that is known to be here. */
  public float[] floats(String name) {
    return ((Tensor.Floats) tensor(name)).values();
  }

  /** The values of a tensor of doubles that is known to be here. */
  public double[] doubles(String name) {
    return ((Tensor.Doubles) tensor(name)).values();
  }

  private Tensor tensor(String name) {
    return tensors.stream()
        .filter(tensor -> tensor.header().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
