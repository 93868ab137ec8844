package dev.mercer.conformance.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Onnx;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** A model as ONNX Runtime runs it. */
final class Session implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final String input;

  private Session(Path file) throws OrtException {
    this.session = environment.createSession(file.toString());
    this.input = session.getInputNames().iterator().next();
  }

  static Session of(Model model, Onnx.Distance distance, Path directory)
      throws IOException, OrtException {
    Path file = directory.resolve("model.onnx");
    Onnx.write(model, file, distance);
    return new Session(file);
  }

  OrtSession session() {
    return session;
  }

  /** An output by name, row-major. */
  float[] output(String name, float[] rows, int count) throws OrtException {
    long[] shape = {count, rows.length / count};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(rows), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      FloatBuffer values = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
      float[] output = new float[values.remaining()];
      values.get(output);
      return output;
    }
  }

  /** The first output, row-major. */
  float[] output(float[] rows, int count) throws OrtException {
    return output(session.getOutputNames().iterator().next(), rows, count);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
