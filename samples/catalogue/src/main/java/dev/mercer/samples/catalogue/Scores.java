package dev.mercer.samples.catalogue;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.samples.catalogue.baseline.ReluNet;
import dev.mercer.samples.catalogue.baseline.Softmax;

/** How good answers are: accuracy of a classifier, root mean squared error of a regression. */
final class Scores {
  private Scores() {}

  static double of(Model net, Dataset data) {
    Evaluation evaluation = Evaluation.of(net, data);
    return data.labelled() ? evaluation.accuracy() : evaluation.rmse()[0];
  }

  static double of(ReluNet net, Dataset data) {
    double sum = 0;
    for (int row = 0; row < data.size(); row++) {
      float[] outputs = net.outputs(data.row(row));
      if (data.labelled()) {
        sum += Softmax.label(outputs) == data.label(row) ? 1 : 0;
      } else {
        double error = outputs[0] - data.target(row)[0];
        sum += error * error;
      }
    }
    return data.labelled() ? sum / data.size() : Math.sqrt(sum / data.size());
  }

  /** The part of wrong answers, or the error in deviations of the values. */
  static double error(Model net, Dataset data, double deviation) {
    return data.labelled() ? 1 - of(net, data) : of(net, data) / deviation;
  }
}
