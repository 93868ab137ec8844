package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.List;

/** A batch, from an array to an array, on two threads. */
final class BatchOfPeers implements Measurement {
  private static final int ROWS = 256;
  private static final int THREADS = 2;

  @Override
  public String work() {
    return "batch of %s rows, 784-256-10, %s threads".formatted(ROWS, THREADS);
  }

  @Override
  public List<Figure> measure() throws Exception {
    Model model = Work.withReadout(MercerNetworks_Classifier784x256.create(1), "digit");
    Work whole = new Work(model, ROWS);
    Work first = whole.part(0, ROWS / THREADS);
    Work second = whole.part(ROWS / THREADS, ROWS);
    LibtorchModel.Predictor libtorch =
        new LibtorchModel(model, THREADS)
        .new Predictor(whole.inputs(), ROWS, new float[whole.outputs().length], true);
    OnnxRuntimeModel onnx =
        new OnnxRuntimeModel(
            model, whole.inputs(), ROWS, new float[whole.outputs().length], THREADS);
    try (Pair pair = new Pair()) {
      double[] seconds =
          Stopwatch.seconds(() -> pair.run(first::forward, second::forward), libtorch, onnx);
      whole.forward();
      Agreement.require("libtorch", whole.outputs(), libtorch.outputs());
      Agreement.require("ONNX Runtime", whole.outputs(), onnx.outputs());
      double best = Math.min(seconds[1], seconds[2]);
      return List.of(
          Figure.seconds("Mercer", seconds[0]),
          Figure.seconds("libtorch, constants folded", seconds[1]),
          Figure.seconds("ONNX Runtime", seconds[2]),
          Figure.ratio("better of the two / Mercer", best / seconds[0], Goal.atLeast(1.5)));
    }
  }
}
