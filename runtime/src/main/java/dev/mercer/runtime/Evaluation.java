package dev.mercer.runtime;

import dev.mercer.runtime.data.Agreement;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.List;

/**
 * How well a model answers on a data set. A classifier has {@link #accuracy}, {@link #logLoss},
 * {@link #confusion}, the scores of each class against the others, {@link #oneVersusRest}, and the
 * means of these. A regression has {@link #rmse}, {@link #mae} and {@link #r2}. Each method throws
 * an {@link IllegalStateException} if the model is of the other kind. {@link #toString} prints the
 * first of them as a table.
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
   * @throws IllegalArgumentException if the data set is not one for this model, every weight is 0,
   *     or a row cannot be computed with, as {@link Model#outputs(float[])} says
   * @throws IllegalStateException if another thread is training the model
   */
  public static Evaluation of(Model model, Dataset data) {
    Argument.requirePresent(
        "model to judge", model, "Make one by create or load of its generated class.");
    Argument.requirePresent(
        "data set to judge it on",
        data,
        "Make one by dataset of the generated class, or by Dataset.of.");
    NetworkSpec spec = model.evaluator().spec();
    Agreement.require(data.observations(), spec);
    Examples examples = data.observations().encoded(model.evaluator().encoding());
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

  /**
   * One class against all others: precision, recall, F1, AUC, average precision, thresholds.
   *
   * @param label the name of the class
   * @throws IllegalArgumentException if there is no class of that name
   */
  public OneVersusRest oneVersusRest(String label) {
    Classification found = classification("oneVersusRest(label)");
    List<String> labels = found.confusion().labels();
    if (!labels.contains(label)) {
      throw new IllegalArgumentException(
          "There is no class '%s'; there are %s.".formatted(label, String.join(", ", labels)));
    }
    return found.oneVersusRest(labels.indexOf(label));
  }

  /** The same for a constant of the network's enum. */
  public OneVersusRest oneVersusRest(Enum<?> label) {
    return oneVersusRest(label.name());
  }

  /** The mean precision of the classes that have rows (macro); 0 for one that is never answered. */
  public double precision() {
    return classification("precision()")
        .macro(one -> Double.isNaN(one.precision()) ? 0 : one.precision());
  }

  /** The mean recall of the classes that have rows (macro): the balanced accuracy. */
  public double recall() {
    return classification("recall()").macro(OneVersusRest::recall);
  }

  /** The mean F1 of the classes that have rows (macro). */
  public double f1() {
    return classification("f1()").macro(OneVersusRest::f1);
  }

  /**
   * The mean area under the ROC curve of the classes that have rows, each against the others
   * (macro); NaN where there is one class only.
   */
  public double auc() {
    return classification("auc()").macro(OneVersusRest::auc);
  }

  /** The mean average precision of the classes that have rows (macro). */
  public double averagePrecision() {
    return classification("averagePrecision()").macro(OneVersusRest::averagePrecision);
  }

  /** The root of the mean squared error of each output, in the units of the targets: a copy. */
  public double[] rmse() {
    return regression("rmse()").rmse().clone();
  }

  /** The mean absolute error of each output, in the units of the targets. */
  public double[] mae() {
    return regression("mae()").mae().clone();
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
        "There is no %s: this is a regression: it has rmse(), mae() and r2().".formatted(asked));
  }

  private Regression regression(String asked) {
    if (scores instanceof Regression regression) {
      return regression;
    }
    throw new IllegalStateException(
        "There is no %s: this is a classifier: it has accuracy(), logLoss(), confusion() and oneVersusRest(label)."
            .formatted(asked));
  }

  /** All scores, as a table. */
  @Override
  public String toString() {
    return scores.toString();
  }
}
