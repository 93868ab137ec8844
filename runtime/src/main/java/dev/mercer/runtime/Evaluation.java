package dev.mercer.runtime;

import dev.mercer.runtime.data.Agreement;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.network.NetworkSpec;

/**
 * How well a model answers on a data set. A classifier has {@link #accuracy}, {@link #logLoss} and
 * {@link #confusion}. A regression has {@link #rmse} and {@link #r2}. Each method throws an {@link
 * IllegalStateException} if the model is of the other kind. {@link #toString} prints all scores as
 * a table.
 *
 * <p>Rows count by their weights. Sums are taken in double and in a fixed order: the same model and
 * data give the same bits. Immutable, and so safe from any thread.
 */
public final class Evaluation {
  private final Scores scores;

  private Evaluation(Scores scores) {
    this.scores = scores;
  }

  /**
   * Judges a model. It must not be trained meanwhile.
   *
   * @throws IllegalArgumentException if the data set is not one for this model, or every weight is
   *     0
   * @throws ArithmeticException if an output is not finite
   */
  public static Evaluation of(Model model, Dataset data) {
    NetworkSpec spec = model.evaluator().spec();
    Examples examples = data.examples();
    Agreement.require(examples, spec);
    double[] weights = new double[examples.count()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = examples.weights()[row];
    }
    if (Reductions.sum(weights, 0, weights.length) == 0) {
      throw new IllegalArgumentException(
          "Each of the %s rows has weight 0; expected one above 0.".formatted(weights.length));
    }
    float[] outputs = new float[Math.multiplyExact(examples.count(), spec.outputSize())];
    model.outputs(examples.features(), examples.count(), outputs);
    requireFinite(outputs, spec);
    return new Evaluation(
        switch (examples.targets()) {
          case Targets.Labels labels ->
              Classification.of(spec.output().names(), outputs, labels.labels(), weights);
          case Targets.Values values ->
              Regression.of(spec.output().names(), outputs, values.values(), weights);
        });
  }

  /** The number of rows judged. */
  public int size() {
    return scores.size();
  }

  /**
   * The part of the rows for which the label has the largest logit, from 0 to 1. Of equal logits
   * the first counts as the largest.
   */
  public double accuracy() {
    return classification("accuracy()").accuracy();
  }

  /**
   * The mean of {@code -log p(label)}, in nats: 0 for a model that is always sure and right, {@code
   * log(classes)} for one that finds all labels equally probable.
   */
  public double logLoss() {
    return classification("logLoss()").logLoss();
  }

  /**
   * How often each class was taken for each class. Rows are counted here, whatever their weights.
   */
  public Confusion confusion() {
    return classification("confusion()").confusion();
  }

  /** The root of the mean squared error of each output, in the units of the targets: a copy. */
  public double[] rmse() {
    return regression("rmse()").rmse().clone();
  }

  /**
   * The part of each target's variance that the output explains: 1 at best, 0 for a model that
   * always answers with the mean of the targets, and negative for a worse one. It is NaN where the
   * targets do not vary. A copy.
   */
  public double[] r2() {
    return regression("r2()").r2().clone();
  }

  private Classification classification(String asked) {
    if (scores instanceof Classification classification) {
      return classification;
    }
    throw new IllegalStateException(
        "There is no %s: this is a regression: it has rmse() and r2().".formatted(asked));
  }

  private Regression regression(String asked) {
    if (scores instanceof Regression regression) {
      return regression;
    }
    throw new IllegalStateException(
        "There is no %s: this is a classifier: it has accuracy(), logLoss() and confusion()."
            .formatted(asked));
  }

  /** All scores, as a table. */
  @Override
  public String toString() {
    return scores.toString();
  }

  private static void requireFinite(float[] outputs, NetworkSpec spec) {
    int width = spec.outputSize();
    for (int i = 0; i < outputs.length; i++) {
      if (!Float.isFinite(outputs[i])) {
        throw new ArithmeticException(
            "Output '%s' of %s is %s for row %s: the row or the parameters are too large for a float."
                .formatted(
                    spec.output().names().get(i % width),
                    spec.declaration(),
                    outputs[i],
                    i / width));
      }
    }
  }
}
