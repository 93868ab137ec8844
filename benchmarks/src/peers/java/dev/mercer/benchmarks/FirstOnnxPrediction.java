package dev.mercer.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** {@link FirstPrediction} with ONNX Runtime. */
final class FirstOnnxPrediction {
  private FirstOnnxPrediction() {}

  /** Takes the time of its start and the model's file. */
  public static void main(String[] arguments) throws OrtException {
    OrtSession session = OnnxRuntimeModel.session(Path.of(arguments[1]), 1);
    float[] row = Work.normals(64, 1);
    OnnxTensor tensor =
        OnnxTensor.createTensor(
            OrtEnvironment.getEnvironment(), FloatBuffer.wrap(row), new long[] {1, row.length});
    Map<String, OnnxTensor> input = Map.of(session.getInputNames().iterator().next(), tensor);
    FirstPrediction.report(Instant.parse(arguments[0]), () -> run(session, input));
  }

  private static void run(OrtSession session, Map<String, OnnxTensor> input) {
    try (OrtSession.Result result = session.run(input)) {
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
