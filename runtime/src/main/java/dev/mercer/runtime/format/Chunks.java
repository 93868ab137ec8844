package dev.mercer.runtime.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Carries tensors to and from bytes in pieces, so that a file costs no second copy of the model.
 */
public final class Chunks {
  /** Large enough that a call costs nothing, small enough for the L2 cache. */
  private static final int BYTES = 1 << 16;

  private final ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /** Takes bytes from a buffer, all of them. */
  public interface Sink<E extends Exception> {
    void accept(ByteBuffer bytes) throws E;
  }

  /** Fills a buffer up to its limit. */
  interface Source {
    void fill(ByteBuffer bytes) throws IOException;
  }

  /** Hands all of a tensor's bytes to a sink, in order. */
  public <E extends Exception> void write(Tensor tensor, Sink<E> sink) throws E {
    int elements = tensor.header().elements();
    int step = BYTES / tensor.header().type().bytes();
    for (int from = 0; from < elements; from += step) {
      tensor.copyTo(buffer.clear(), from, Math.min(step, elements - from));
      sink.accept(buffer.flip());
    }
  }

  /** Takes all of a tensor's bytes from a source, in order. */
  void read(Tensor tensor, Source source) throws IOException {
    int elements = tensor.header().elements();
    int width = tensor.header().type().bytes();
    int step = BYTES / width;
    for (int from = 0; from < elements; from += step) {
      int count = Math.min(step, elements - from);
      source.fill(buffer.clear().limit(count * width));
      tensor.copyFrom(buffer.rewind(), from, count);
    }
  }
}
