package dev.mercer.runtime.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/** Writes the length and the header of a file. */
final class HeaderWriter {
  /** The tensors start at a multiple of this. */
  private static final int ALIGNMENT = 8;

  private HeaderWriter() {}

  /**
   * The length and the header of a file with this metadata and these tensors, one behind the other.
   */
  static byte[] encode(Map<String, String> metadata, List<TensorHeader> tensors)
      throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
      out.writeStartObject();
      out.writeObjectFieldStart(Header.METADATA);
      for (Map.Entry<String, String> entry : metadata.entrySet()) {
        out.writeStringField(entry.getKey(), entry.getValue());
      }
      out.writeEndObject();
      long begin = 0;
      for (TensorHeader tensor : tensors) {
        writeTensor(out, tensor, begin);
        begin += tensor.bytes();
      }
      out.writeEndObject();
    }
    while (json.size() % ALIGNMENT != 0) {
      json.write(' ');
    }
    if (json.size() > Header.MAXIMUM_LENGTH) {
      throw new Refusal(
          "header", "at most " + Header.MAXIMUM_LENGTH + " bytes", json.size() + " bytes");
    }
    return ByteBuffer.allocate(Long.BYTES + json.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.size())
        .put(json.toByteArray())
        .array();
  }

  private static void writeTensor(JsonGenerator out, TensorHeader tensor, long begin)
      throws IOException {
    out.writeObjectFieldStart(tensor.name());
    out.writeStringField(Header.TYPE, tensor.type().name());
    out.writeArrayFieldStart(Header.SHAPE);
    for (int dimension : tensor.shape()) {
      out.writeNumber(dimension);
    }
    out.writeEndArray();
    out.writeArrayFieldStart(Header.OFFSETS);
    out.writeNumber(begin);
    out.writeNumber(begin + tensor.bytes());
    out.writeEndArray();
    out.writeEndObject();
  }
}
