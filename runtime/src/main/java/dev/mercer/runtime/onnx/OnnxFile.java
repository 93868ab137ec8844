package dev.mercer.runtime.onnx;

import dev.mercer.runtime.format.AtomicFile;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.ColumnEncoding;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.saved.ModelState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A model as an ONNX file: what ONNX calls a {@code ModelProto}. */
public final class OnnxFile {
  private static final int IR_VERSION = 7;
  private static final int OPSET = 13;
  private static final String PREFIX = "mercer.";

  private OnnxFile() {}

  /**
   * Replaces a file atomically. The same model gives the same bytes.
   *
   * @throws Refusal if a parameter is not finite, or the file would be longer than the format
   *     allows
   */
  public static void write(Evaluator evaluator, DistanceNodes distance, Path file)
      throws IOException {
    Message model = model(evaluator, distance);
    AtomicFile.replace(file, model::writeTo);
  }

  private static Message model(Evaluator evaluator, DistanceNodes distance) throws Refusal {
    Graph graph = new NetworkGraph(evaluator, distance).build();
    Message model =
        new Message()
            .integer(1 /* ir_version */, IR_VERSION)
            .text(2 /* producer_name */, "Mercer")
            .message(7 /* graph */, graph.message(evaluator.spec().declaration()))
            .message(8 /* opset_import */, new Message().integer(2 /* version */, OPSET));
    Map<String, String> metadata = new LinkedHashMap<>();
    ModelState.addMetadata(evaluator, metadata);
    addEncoding(evaluator, metadata);
    metadata.forEach(
        (key, value) ->
            model.message(
                14 /* metadata_props */,
                new Message().text(1 /* key */, key).text(2 /* value */, value)));
    return model;
  }

  /**
   * Where a model learns how to encode rows, the graph begins behind the encoding: the file says
   * so, and with what numbers another language encodes alike.
   */
  private static void addEncoding(Evaluator evaluator, Map<String, String> metadata) {
    NetworkSpec spec = evaluator.spec();
    if (!spec.learnsEncoding()) {
      return;
    }
    metadata.put(PREFIX + "input", "encoded row");
    metadata.put(PREFIX + "features", String.join("\n", evaluator.encoding().words()));
    for (int i = 0; i < spec.columns().size(); i++) {
      ColumnSpec column = spec.columns().get(i);
      ColumnEncoding learnt = evaluator.encoding().columns().get(i);
      if (column.single()) {
        metadata.put(PREFIX + "offset." + column.name(), String.valueOf(learnt.offset()));
        metadata.put(PREFIX + "mean." + column.name(), String.valueOf(learnt.mean()));
      }
    }
  }
}
