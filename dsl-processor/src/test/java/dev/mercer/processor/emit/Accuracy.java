package dev.mercer.processor.emit;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.runtime.network.PackedGradient;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.network.TensorSpec;
import java.util.Arrays;
import java.util.Map;

/** Compares a subject with the oracle. */
final class Accuracy {
  private Accuracy() {}

  /**
   * Outputs and gradients are within a part of the largest magnitude in each array; the gradient by
   * a scalar, which is a sum over all pairs, within that part of the sum of their magnitudes.
   */
  static void check(Subject subject, Passes passes, double tolerance) {
    Oracle oracle = new Oracle(subject.graph(), subject.tensors());
    int outputSize = subject.spec().outputSize();
    int inputSize = subject.spec().inputSize();
    double[] outputs = new double[subject.count() * outputSize];
    double[] inputGradients = new double[subject.count() * inputSize];
    for (int row = 0; row < subject.count(); row++) {
      Map<String, double[]> values = oracle.forward(subject.row(row));
      double[] output = values.get(subject.graph().output().name());
      for (int i = 0; i < outputSize; i++) {
        outputs[row * outputSize + i] = output[i] * oracle.outputScale(i) + oracle.outputOffset(i);
      }
      double[] input = oracle.backward(subject.row(row), subject.upstream(row));
      System.arraycopy(input, 0, inputGradients, row * inputSize, inputSize);
    }
    check("outputs", subject.outputs(passes), outputs, tolerance);
    PackedGradient gradient = subject.gradients(passes);
    check("gradient by inputs", gradient.inputs(), inputGradients, tolerance);
    for (TensorSpec tensor : subject.spec().tensors()) {
      if (tensor.trainable()) {
        float[] actual = tensor.layout().unpack(gradient.parameters());
        double[] expected = oracle.gradients().get(tensor.name());
        double scale =
            tensor.shape().isEmpty() ? oracle.summands(tensor.name()) : largest(expected);
        check("gradient by " + tensor.name(), actual, expected, scale, tolerance);
      }
    }
  }

  private static void check(String what, float[] actual, double[] expected, double tolerance) {
    check(what, actual, expected, largest(expected), tolerance);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  private static void check(
      String what, float[] actual, double[] expected, double scale, double tolerance) {
    double worst = 0;
    int at = 0;
    for (int i = 0; i < expected.length; i++) {
      double error = Math.abs(actual[i] - expected[i]);
      // NaN is worse than anything.
      if (!(error <= worst)) {
        worst = error;
        at = i;
      }
    }
    assertWithMessage(
            "%s: element %s is %s, expected %s on a scale of %s",
            what, at, actual.length == 0 ? "" : actual[at], expected[at], scale)
        .that(worst)
        .isAtMost(tolerance * scale);
  }
}
