package dev.mercer.conformance.onnx;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * A network with parameters drawn at random, and rows for it.
 *
 * @param kernel the first kernel layer
 * @param kernelInput what that layer reads for a row
 */
record Subject(Model model, String kernel, UnaryOperator<float[]> kernelInput) {
  /** Rounding leaves nothing of an expanded distance at so small an epsilon. */
  private static final float RAW_EPSILON = -9;

  /** All networks that have a kernel layer. */
  static List<Subject> all() {
    Model classifier = drawn(MercerOnnxNetworks_Classifier.create(1));
    Model factors = drawn(MercerOnnxNetworks_Factors.create(1));
    return List.of(
        new Subject(factors, "near", row -> weighed(factors, row)),
        new Subject(classifier, "near", row -> standardized(classifier, row)),
        new Subject(drawn(MercerOnnxNetworks_Wide.create(1)), "near", row -> row),
        new Subject(drawn(MercerOnnxNetworks_Regression.create(1)), "near", row -> row),
        new Subject(drawn(MercerOnnxNetworks_Residual.create(1)), "first", Subject::normalized),
        convex(),
        responses());
  }

  /** The network whose total response at 0 is 0. */
  static Subject convex() {
    return new Subject(drawn(MercerOnnxNetworks_Convex.create(1)), "near", row -> row);
  }

  /** The network whose outputs are the responses of its kernel. */
  static Subject responses() {
    return new Subject(drawn(MercerOnnxNetworks_Kernel.create(1)), "near", row -> row);
  }

  /** Draws all parameters, but for constants that the declaration fixes. */
  private static Model drawn(Model model) {
    SplittableRandom random = new SplittableRandom(2);
    for (Parameter parameter : model.parameters()) {
      float[] values = new float[parameter.toArray().length];
      String role = parameter.name().substring(parameter.name().indexOf('.') + 1);
      boolean fixed = parameter.shape().length == 0 && !role.startsWith("raw_");
      for (int i = 0; i < values.length; i++) {
        values[i] =
            switch (role) {
              case "scale", "gain" -> random.nextFloat(0.5f, 2);
              case "raw_epsilon" -> RAW_EPSILON;
              default -> (float) random.nextGaussian();
            };
      }
      if (role.equals("gain") || !fixed) {
        parameter.set(values);
      }
    }
    return model;
  }

  /** Rows of unit variance around a centre. */
  float[] rows(int count, float centre) {
    SplittableRandom random = new SplittableRandom(3);
    float[] rows = new float[count * model.inputSize()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = centre + (float) random.nextGaussian();
    }
    return rows;
  }

  /** Moves the kernel's prototypes next to what it reads for these rows. */
  void bringPrototypesTo(float[] rows) {
    SplittableRandom random = new SplittableRandom(4);
    Parameter prototypes = model.parameter(kernel + ".prototypes");
    int units = prototypes.shape()[0];
    int inputs = prototypes.shape()[1];
    int features = model.inputSize();
    float[] values = new float[units * inputs];
    for (int unit = 0; unit < units; unit++) {
      float[] row = new float[features];
      System.arraycopy(rows, unit * features % rows.length, row, 0, features);
      float[] near = kernelInput.apply(row);
      for (int i = 0; i < inputs; i++) {
        values[unit * inputs + i] = near[i] + 1e-3f * (float) random.nextGaussian();
      }
    }
    prototypes.set(values);
  }

  /** The outputs of the model, row-major. */
  float[] outputs(float[] rows, int count) {
    float[] result = new float[count * model.outputSize()];
    model.outputs(rows, count, result);
    return result;
  }

  private static float[] standardized(Model model, float[] row) {
    float[] mean = model.parameter("scaled.mean").toArray();
    float[] scale = model.parameter("scaled.scale").toArray();
    float[] result = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      result[i] = (row[i] - mean[i]) / scale[i];
    }
    return result;
  }

  private static float[] weighed(Model model, float[] row) {
    float[] factors = model.parameter("weighed.raw_factor").toArray();
    float[] result = standardized(model, row);
    for (int i = 0; i < row.length; i++) {
      result[i] *= (float) Math.log1p(Math.exp(factors[i]));
    }
    return result;
  }

  private static float[] normalized(float[] row) {
    double squares = 0;
    for (float value : row) {
      squares += (double) value * value;
    }
    float[] result = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      result[i] = (float) (row[i] / Math.sqrt(squares));
    }
    return result;
  }

  @Override
  public String toString() {
    return model.toString().replaceAll(".*\\.|:.*", "");
  }
}
