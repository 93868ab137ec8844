package dev.mercer.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Onnx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A model in ONNX Runtime, for one batch size, from arrays to arrays. It has what makes it fast: the
 * expansion of the distance, and memory for inputs and outputs that is kept between calls.
 */
final class OnnxRuntimeModel implements Runnable {
  private final OrtSession session;
  private final float[] inputs;
  private final FloatBuffer inputBuffer;
  private final Map<String, OnnxTensor> input;
  private final float[] outputs;
  private final FloatBuffer outputBuffer;
  private final Map<String, OnnxTensor> output;

  OnnxRuntimeModel(Model model, float[] inputs, int rows, float[] outputs, int threads)
      throws IOException, OrtException {
    Path file = Files.createTempFile("mercer", ".onnx");
    try {
      Onnx.write(model, file, Onnx.Distance.EXPANDED);
      this.session = session(file, threads);
    } finally {
      Files.delete(file);
    }
    this.inputs = inputs;
    this.inputBuffer = buffer(inputs.length);
    this.input = tensor(session.getInputNames().iterator().next(), inputBuffer, rows);
    this.outputs = outputs;
    this.outputBuffer = buffer(outputs.length);
    this.output = tensor(session.getOutputNames().iterator().next(), outputBuffer, rows);
  }

  static OrtSession session(Path file, int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
  }

  private static FloatBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private static Map<String, OnnxTensor> tensor(String name, FloatBuffer buffer, int rows)
      throws OrtException {
    long[] shape = {rows, buffer.capacity() / rows};
    return Map.of(
        name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), buffer, shape));
  }

  @Override
  public void run() {
    inputBuffer.put(0, inputs);
    try {
      session.run(input, Set.of(), output).close();
      outputBuffer.get(0, outputs);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  float[] outputs() {
    return outputs;
  }
}
