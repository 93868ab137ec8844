package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.List;

/** One row alone, from an array to an array, on one thread. */
final class OneRowOfPeers implements Measurement {
  @Override
  public String work() {
    return "one row of peers, 64-128-10";
  }

  @Override
  public List<Figure> measure() throws Exception {
    Model model = Work.withReadout(MercerNetworks_Classifier64x128.create(1), "digit");
    Work work = new Work(model, 1);
    LibtorchModel libtorch = new LibtorchModel(model, 1);
    LibtorchModel.Predictor plain =
        libtorch.new Predictor(work.inputs(), 1, new float[model.outputSize()], false);
    LibtorchModel.Predictor folded =
        libtorch.new Predictor(work.inputs(), 1, new float[model.outputSize()], true);
    OnnxRuntimeModel onnx =
        new OnnxRuntimeModel(model, work.inputs(), 1, new float[model.outputSize()], 1);
    double[] seconds = Stopwatch.seconds(work::forward, plain, folded, onnx);
    Agreement.require("libtorch", work.outputs(), plain.outputs());
    Agreement.require("libtorch, constants folded", work.outputs(), folded.outputs());
    Agreement.require("ONNX Runtime", work.outputs(), onnx.outputs());
    return List.of(
        Figure.seconds("Mercer", seconds[0]),
        Figure.seconds("libtorch", seconds[1]),
        Figure.seconds("libtorch, constants folded", seconds[2]),
        Figure.seconds("ONNX Runtime", seconds[3]),
        Figure.ratio("libtorch / Mercer", seconds[1] / seconds[0], Goal.atLeast(200)),
        Figure.ratio("libtorch, constants folded / Mercer", seconds[2] / seconds[0], Goal.NONE),
        Figure.ratio("ONNX Runtime / Mercer", seconds[3] / seconds[0], Goal.atLeast(25)));
  }
}
