package dev.mercer.runtime;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.math.Reductions;
import java.util.Arrays;

/**
 * The number by which a classifier's logits are divided so that its probabilities mean what they
 * say: of the answers given with probability 0.9, nine in ten are right. A network that has learnt
 * its training rows by heart is too sure on other rows (Guo et al., On Calibration of Modern Neural
 * Networks, 2017). The labels do not change, because the order of the logits does not. Immutable,
 * and so safe from any thread.
 *
 * @param value above 0: above 1 for a model that was too sure, 1 for one that was right
 */
public record Temperature(double value) {
  /** The inverse temperature is sought between this and its inverse. */
  private static final double SMALLEST = 0x1p-30;

  /** The curvature of the prior at 1: a deviation of one half in the logarithm. */
  private static final double PRIOR = 4;

  private static final int STEPS = 200;
  private static final double PRECISION = 1e-13;

  public Temperature {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The temperature is " + value + "; expected a finite number above 0.");
    }
  }

  /**
   * Finds the temperature with the least log-loss on some rows. They must be rows that neither
   * trained the model nor stopped its training, as it is surer on these than on others. Rows count
   * by their weights.
   *
   * <p>To the log-loss of the rows {@code 4 (b - 1 - log b)} is added, with b the inverse
   * temperature: a gamma prior whose mode is 1, as strong as a few rows. A network that was trained
   * by log-loss needs little correction. Without the prior, a few hundred rows that are all
   * answered right, which does happen, would have the least log-loss at temperature 0, that of a
   * model that is never wrong.
   *
   * @throws IllegalArgumentException if the data set is not one for this model, or the model is not
   *     a classifier
   */
  public static Temperature fit(Model model, Dataset data) {
    if (!data.labelled()) {
      throw new IllegalArgumentException(
          "The data set has target values; a temperature is that of a classifier, and wants labels.");
    }
    Evaluation.of(model, data);
    Examples examples = data.observations().encoded(model.evaluator().encoding());
    int classes = model.outputSize();
    float[] outputs = new float[Math.multiplyExact(examples.count(), classes)];
    model.outputs(examples.features(), examples.count(), outputs);
    float[][] logits = new float[examples.count()][];
    for (int row = 0; row < logits.length; row++) {
      logits[row] = Arrays.copyOfRange(outputs, row * classes, (row + 1) * classes);
    }
    return fit(logits, ((Targets.Labels) examples.targets()).labels(), examples.weights());
  }

  /**
   * In {@code beta = 1 / T} the sum is strictly convex, with the slope {@code sum w (E_p[z] - z_y)
   * + 4 (1 - 1/beta)}, z the logits and y the label, and the curvature {@code sum w Var_p[z] +
   * 4/beta^2}. So the one minimum is where the slope passes 0: by Newton's method, and by a
   * bisection of the bracket, in the logarithm, where that leaves it.
   */
  static Temperature fit(float[][] logits, int[] labels, float[] weights) {
    double low = SMALLEST;
    double high = 1 / SMALLEST;
    double beta = 1;
    for (int step = 0; step < STEPS; step++) {
      Slope slope = Slope.at(beta, logits, labels, weights);
      if (slope.value < 0) {
        low = beta;
      } else {
        high = beta;
      }
      double next = beta - slope.value / slope.curvature;
      if (!(next > low && next < high)) {
        next = Math.sqrt(low) * Math.sqrt(high);
      }
      boolean settled = Math.abs(next - beta) <= PRECISION * beta;
      beta = next;
      if (settled) {
        break;
      }
    }
    return new Temperature(1 / beta);
  }

  /** The first two derivatives of the sum by the inverse temperature. */
  private record Slope(double value, double curvature) {

    static Slope at(double beta, float[][] logits, int[] labels, float[] weights) {
      double[] values = new double[logits.length];
      double[] curvatures = new double[logits.length];
      for (int row = 0; row < logits.length; row++) {
        float[] z = logits[row];
        double[] p = softmax(beta, z);
        double mean = 0;
        for (int k = 0; k < z.length; k++) {
          mean += p[k] * z[k];
        }
        double variance = 0;
        for (int k = 0; k < z.length; k++) {
          variance += p[k] * (z[k] - mean) * (z[k] - mean);
        }
        values[row] = weights[row] * (mean - z[labels[row]]);
        curvatures[row] = weights[row] * variance;
      }
      return new Slope(
          Reductions.sum(values, 0, values.length) + PRIOR * (1 - 1 / beta),
          Reductions.sum(curvatures, 0, curvatures.length) + PRIOR / (beta * beta));
    }
  }

  /**
   * The probabilities at this temperature: the softmax of {@code logits / T}.
   *
   * @param logits one for each class, finite
   */
  public double[] probabilities(float... logits) {
    return softmax(1 / value, logits);
  }

  /**
   * The number {@code -log p} of a label, in nats. It keeps the digits that the probability itself
   * loses near 0 and 1.
   *
   * @param label the class, from 0
   * @param logits one for each class, finite
   */
  public double surprise(int label, float... logits) {
    double largest = largest(logits);
    double rest = 0;
    int first = -1;
    for (int k = 0; k < logits.length; k++) {
      if (first < 0 && logits[k] == largest) {
        first = k;
      } else {
        rest += StrictMath.exp((logits[k] - largest) / value);
      }
    }
    return (largest - logits[label]) / value + StrictMath.log1p(rest);
  }

  private static double[] softmax(double beta, float[] logits) {
    double largest = largest(logits);
    double[] p = new double[logits.length];
    for (int k = 0; k < p.length; k++) {
      p[k] = StrictMath.exp(beta * (logits[k] - largest));
    }
    double sum = Reductions.sum(p, 0, p.length);
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  private static double largest(float[] logits) {
    double largest = logits[0];
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    return largest;
  }
}
