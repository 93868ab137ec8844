package dev.mercer.samples.guide;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.mercer.runtime.Onnx;
import dev.mercer.runtime.Prediction;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

final class ExportingToOnnx {
  public static void main(String[] arguments) throws IOException, OrtException {
    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, FlowerTable.read(Path.of("iris.csv")).dataset());

    Path file = Path.of("irises.onnx");
    Onnx.write(net, file);

    Flower flower = new Flower(6.0f, 2.7f, 5.0f, 1.7f);
    Prediction<Species> here = net.predict(flower);
    float[] there = elsewhere(file, net.encode(flower));
    for (int i = 0; i < there.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %.4f %.4f%n",
          here.labels().get(i),
          here.probabilities()[i],
          there[i]);
    }
    Onnx.write(net, file, Onnx.Distance.EXPANDED);
  }

  private static float[] elsewhere(Path file, float[] row) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file.toString());
        OnnxTensor rows = OnnxTensor.createTensor(environment, new float[][] {row});
        OrtSession.Result result = session.run(Map.of("flower", rows))) {
      float[][] probabilities =
          (float[][]) result.get("species.probabilities").orElseThrow().getValue();
      return probabilities[0];
    }
  }
}
