package dev.mercer.kernel;

import dev.mercer.runtime.Classifier;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Temperature;
import dev.mercer.runtime.TypedClassifier;
import dev.mercer.runtime.saved.AbstentionState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A classifier that can say "I don't know", and keeps two promises for it. If a fresh row is drawn
 * as the calibration rows were, then with probability of at least {@link #confidence},
 *
 * <ul>
 *   <li>its {@link #labels prediction set} holds its label. So at most {@code 1 - confidence} of
 *       all rows get a wrong answer: an answer is a set of one label;
 *   <li>it is not taken for an outlier.
 * </ul>
 *
 * Both hold for any number of rows and for any model, also for a bad one. The method is split
 * conformal prediction: a score of the row is compared with the scores of rows that the model has
 * not seen. The probability is one over rows and calibrations together. For one calibration with n
 * rows, the part of the rows for which a promise is kept is itself random, with a beta distribution
 * of deviation {@code sqrt(confidence (1 - confidence) / n)}.
 *
 * <p>The score of a label is the network's {@code -log p}. The score of an outlier is its distance
 * from the mean of the nearest prototype's training rows, in units of these rows' own distance from
 * it: see {@link Novelty}. Distances are taken in the space that the network's first kernel layer
 * reads, so that behind a {@code @Normalize} the length of a row is not seen.
 *
 * <p>The calibration rows must not be rows of the training, on which a model is surer, nor rows
 * that stopped the training early. Hold them out first, and let the trainer hold out its own rows
 * from the rest:
 *
 * <pre>{@code
 * Split split = data.split(0.2, seed);
 * Trainer.builder().validation(0.1).build().fit(net, split.rest());
 * TypedAbstention<Flower, Species> abstention =
 *     Abstention.calibrate(net, split.rest(), split.heldOut(), 0.95);
 * switch (abstention.decide(flower)) {
 *   case Decision.Answer<Species> answer -> use(answer.label());
 *   case Decision.Abstained<Species> why -> ask(why);
 * }
 * }</pre>
 *
 * <p>It takes rows of features, as a model does; of a network whose input is a type of the user it
 * is a {@link TypedAbstention}, which takes that type too.
 *
 * <p>It holds a copy of the model, so that later training does not break its promises. Immutable,
 * and so safe from any thread.
 *
 * @param <Label> the type of the labels: the network's enum
 */
public sealed class Abstention<Label> permits TypedAbstention {
  private final Classifier<Label> model;
  private final AbstentionState state;
  private final List<Label> labels;
  private final Temperature temperature;
  private final Outliers outliers;
  private final PredictionSets sets;

  /**
   * @param model not changed by anyone from now on
   */
  Abstention(Classifier<Label> model, AbstentionState state) {
    this.model = model;
    this.state = state;
    this.labels = Classifier.labelsOf(model);
    this.temperature = new Temperature(state.temperature());
    this.outliers = new Outliers(model, state);
    this.sets = new PredictionSets(labels.size(), state);
  }

  /**
   * Calibrates a model.
   *
   * <p>The training rows say where the homes of the prototypes are. Fresh rows are compared with
   * the calibration rows, which set the temperature too.
   *
   * @param training the rows that the model was trained on
   * @param calibration rows that had no part in the training: a few hundred, and at least {@code 1
   *     / (1 - confidence) - 1}. Their weights count for the temperature only
   * @param confidence between 0 and 1, as in 0.95
   * @throws IllegalArgumentException if the model has no kernel layer, a data set is not one for
   *     it, there are too few calibration rows, one of them {@linkplain Dataset#rowsSharedWith is a
   *     training row too}, or they are those that the model's training has recorded
   */
  public static <Label> Abstention<Label> calibrate(
      Classifier<Label> net, Dataset training, Dataset calibration, double confidence) {
    Classifier<Label> model = net.copy();
    return new Abstention<>(
        model, new Calibration(model, calibration, confidence).apartFrom(training).of(training));
  }

  /** Calibrates a model whose input is a type of the user, as in the other form. */
  public static <Input, Label> TypedAbstention<Input, Label> calibrate(
      TypedClassifier<Input, Label> net, Dataset training, Dataset calibration, double confidence) {
    TypedClassifier<Input, Label> model = net.copy();
    return new TypedAbstention<>(
        model, new Calibration(model, calibration, confidence).apartFrom(training).of(training));
  }

  /**
   * Calibrates a model whose training rows are no longer at hand: half of the calibration rows
   * stands in for them, and fresh rows are compared with the other half. The promises are the same,
   * but outliers are told less well, because few rows say less of where the data are.
   *
   * @param calibration as in the other form, and twice as many
   * @param confidence between 0 and 1, as in 0.95
   * @throws IllegalArgumentException as in the other form
   */
  public static <Label> Abstention<Label> calibrate(
      Classifier<Label> net, Dataset calibration, double confidence) {
    Classifier<Label> model = net.copy();
    return new Abstention<>(model, new Calibration(model, calibration, confidence).ofHalves());
  }

  /**
   * Calibrates a model whose input is a type of the user and whose training rows are no longer at
   * hand, as in the other form.
   */
  public static <Input, Label> TypedAbstention<Input, Label> calibrate(
      TypedClassifier<Input, Label> net, Dataset calibration, double confidence) {
    TypedClassifier<Input, Label> model = net.copy();
    return new TypedAbstention<>(model, new Calibration(model, calibration, confidence).ofHalves());
  }

  /**
   * Loads a model with its calibration.
   *
   * @param net a model of the same declaration, which says what the file must hold; it is not
   *     changed, and its parameters do not matter
   * @throws IOException if the file cannot be read, or does not hold a model of this network with a
   *     calibration
   */
  public static <Label> Abstention<Label> load(Path file, Classifier<Label> net)
      throws IOException {
    Classifier<Label> model = net.copy();
    return new Abstention<>(model, CalibratedFile.readAbstention(file, model));
  }

  /** Loads a model whose input is a type of the user, as in the other form. */
  public static <Input, Label> TypedAbstention<Input, Label> load(
      Path file, TypedClassifier<Input, Label> net) throws IOException {
    TypedClassifier<Input, Label> model = net.copy();
    return new TypedAbstention<>(model, CalibratedFile.readAbstention(file, model));
  }

  /**
   * Saves the model with this calibration, in one file: the generated class loads the model from
   * it, and {@link #load} both.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    CalibratedFile.write(model, state, file);
  }

  /**
   * The same calibration with class-conditional prediction sets: a label is compared with the
   * calibration rows of its own class only, so that the sets hold the label of rows of
   * <em>each</em> class with the probability {@link #confidence} (Mondrian conformal prediction,
   * Vovk, Gammerman and Shafer 2005). Otherwise the promise is kept over all classes together, and
   * a difficult one may be covered less than an easy one. The price is larger sets, because fewer
   * rows speak for each label. The label of a class with fewer than {@code 1 / (1 - confidence) -
   * 1} calibration rows is in every set.
   */
  public Abstention<Label> byClass() {
    return new Abstention<>(model, state.withClasses());
  }

  /** The confidence of the promises, between 0 and 1. */
  public double confidence() {
    return state.confidence();
  }

  /** The temperature of the probabilities. */
  public Temperature temperature() {
    return temperature;
  }

  /** How many calibration rows a fresh one is compared with. */
  public int compared() {
    return outliers.compared();
  }

  /**
   * Answers with a label if the row is no outlier and its prediction set has exactly one label.
   * Otherwise it abstains and says why.
   *
   * @param row the features, as many as the model reads
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   */
  public Decision<Label> decide(float[] row) {
    Novelty novelty = novelty(row);
    if (sets.rejected(novelty.pValue())) {
      return new Decision.Outlier<>(novelty);
    }
    float[] logits = model.outputs(row);
    int[] set = sets.of(logits);
    if (set.length > 1) {
      return new Decision.Ambiguous<>(labels(set), novelty);
    }
    double[] probabilities = temperature.probabilities(logits);
    if (set.length == 1) {
      // By class the label of the set need not be the most probable one.
      int best = set[0];
      return new Decision.Answer<>(best, labels.get(best), probabilities[best], novelty);
    }
    int best = PredictionSets.ranked(logits)[0];
    return new Decision.Doubtful<>(labels.get(best), probabilities[best], novelty);
  }

  /**
   * How unlike the training rows a row is.
   *
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   */
  public Novelty novelty(float[] row) {
    return outliers.novelty(row);
  }

  /**
   * The prediction set: the names of the labels whose p-value is above {@code 1 - confidence}, the
   * most probable first. It may be empty.
   *
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   */
  public List<Label> labels(float[] row) {
    return labels(sets.of(model.outputs(row)));
  }

  /**
   * The p-value of each label, in the order of the network's outputs: the part of the calibration
   * rows, {@linkplain #byClass by class} those of the label, whose own label was at most as
   * probable, {@code (1 + #{s_i >= s}) / (n + 1)}.
   */
  public double[] pValues(float[] row) {
    return sets.pValues(model.outputs(row));
  }

  /**
   * The calibrated probability of each label, in the order of the network's outputs. They sum to 1.
   *
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   */
  public double[] probabilities(float[] row) {
    return temperature.probabilities(model.outputs(row));
  }

  private List<Label> labels(int[] indices) {
    return Arrays.stream(indices).mapToObj(labels::get).toList();
  }

  /** What {@link #save} writes beside the model. */
  final AbstentionState state() {
    return state;
  }

  /** As in {@code confidence 0.95 by 144 rows, temperature 1.7}. */
  @Override
  public String toString() {
    return "confidence %s by %s rows, temperature %s"
        .formatted(confidence(), compared(), Digits.of(temperature.value()));
  }
}
