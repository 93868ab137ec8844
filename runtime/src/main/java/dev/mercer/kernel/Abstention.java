package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.ModelFormatException;
import dev.mercer.runtime.Temperature;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.saved.AbstentionState;
import dev.mercer.runtime.saved.ModelContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
 * Both hold for any number of rows and any model, a bad one too, by split conformal prediction: the
 * score of the row is compared with those of rows that the model has not seen. They are promises
 * over rows and calibrations together: over one calibration of n rows the part of rows that is
 * covered follows a beta distribution of deviation {@code sqrt(confidence (1 - confidence) / n)}.
 *
 * <p>The scores are, for labels, the network's {@code -log p}; for outliers, the distance of the
 * row from the nearest prototype's training rows in units of their own distance from their mean:
 * see {@link Novelty}. It is measured where the network's first kernel layer reads: behind a
 * {@code @Normalize} the length of a row is not seen.
 *
 * <p>The rows must be others than those of the training, on which a model is surer, and than those
 * that stopped it early. Hold them out first, and let the trainer hold out its own from the rest:
 *
 * <pre>{@code
 * Split split = data.split(0.2, seed);
 * Trainer.builder().validation(0.1).build().fit(net, split.rest());
 * Abstention abstention = Abstention.calibrate(net, split.rest(), split.heldOut(), 0.95);
 * switch (abstention.decide(net.encode(flower))) {
 *   case Decision.Answer answer -> use(answer.label());
 *   case Decision.Abstained why -> ask(why);
 * }
 * }</pre>
 *
 * <p>It holds a copy of the model, so that later training does not break its promises. Immutable,
 * and so safe from any thread.
 */
public final class Abstention {
  private final Model model;
  private final KernelLayer layer;
  private final Kernel kernel;
  private final double[][] prototypes;
  private final List<String> names;
  private final double confidence;
  private final Temperature temperature;
  private final Homes homes;
  private final ConformalScores distances;

  /** What the score of each label is compared with. */
  private final List<ConformalScores> surprises;

  private final AbstentionState state;

  private Abstention(Model model, AbstentionState state) {
    this.model = model;
    this.state = state;
    this.layer = Calibration.firstKernel(model);
    this.kernel = layer.kernel();
    this.prototypes = layer.centers();
    this.names = Inside.of(model).spec().output().names();
    this.confidence = state.confidence();
    this.temperature = new Temperature(state.temperature());
    this.homes = new Homes(state.homes(), state.usual());
    this.distances = new ConformalScores(state.distances());
    this.surprises =
        IntStream.range(0, names.size()).mapToObj(label -> comparedWith(label, state)).toList();
  }

  private static ConformalScores comparedWith(int label, AbstentionState state) {
    return new ConformalScores(
        IntStream.range(0, state.surprises().length)
            .filter(row -> !state.byClass() || state.classes()[row] == label)
            .mapToDouble(row -> state.surprises()[row])
            .toArray());
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
   * @throws IllegalArgumentException if the model is not a classifier or has no kernel layer, a
   *     data set is not one for it, there are too few calibration rows, one of them {@linkplain
   *     Dataset#rowsSharedWith is a training row too}, or they are those that the model's training
   *     has recorded
   */
  public static Abstention calibrate(
      Model net, Dataset training, Dataset calibration, double confidence) {
    Model model = net.copy();
    Dataset learnt = training.encodedFor(model);
    Calibration rows = new Calibration(model, calibration, confidence).apartFrom(learnt);
    return new Abstention(model, rows.of(learnt));
  }

  /**
   * Calibrates a model whose training rows are no longer at hand: half of the calibration rows
   * stands in for them, and fresh rows are compared with the other half. The promises are the same;
   * outliers are told less well, as few rows say less of where the data are.
   *
   * @param calibration as in the other form
   */
  public static Abstention calibrate(Model net, Dataset calibration, double confidence) {
    Model model = net.copy();
    return new Abstention(model, new Calibration(model, calibration, confidence).ofHalves());
  }

  /**
   * The same calibration with class-conditional prediction sets: a label is compared with the
   * calibration rows of its own class only, so that the sets hold the label of rows of
   * <em>each</em> class with the probability {@link #confidence} (Mondrian conformal prediction,
   * Vovk, Gammerman and Shafer 2005). Otherwise the promise is kept over all classes together, and
   * a difficult one may be covered less than an easy one. The price is larger sets, as fewer rows
   * speak for each label: of a class with fewer than {@code 1 / (1 - confidence) - 1} calibration
   * rows the label is in every set.
   */
  public Abstention byClass() {
    return new Abstention(
        model,
        new AbstentionState(
            state.confidence(),
            state.temperature(),
            state.homes(),
            state.usual(),
            state.distances(),
            state.surprises(),
            state.classes(),
            true));
  }

  /** The confidence of the promises, between 0 and 1. */
  public double confidence() {
    return confidence;
  }

  /** The temperature of the probabilities. */
  public Temperature temperature() {
    return temperature;
  }

  /** How many calibration rows a fresh one is compared with. */
  public int compared() {
    return distances.ascending().length;
  }

  /**
   * A label, if the row is no outlier and its prediction set is one label; else why not.
   *
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   */
  public Decision decide(float[] row) {
    Novelty novelty = novelty(row);
    if (rejected(novelty.pValue())) {
      return new Decision.Outlier(novelty);
    }
    float[] logits = model.outputs(row);
    int[] set = set(logits);
    if (set.length > 1) {
      return new Decision.Ambiguous(named(set), novelty);
    }
    double[] probabilities = temperature.probabilities(logits);
    if (set.length == 1) {
      // By class the label of the set need not be the most probable one.
      int label = set[0];
      return new Decision.Answer(label, names.get(label), probabilities[label], novelty);
    }
    int best = ranked(logits)[0];
    return new Decision.Doubtful(names.get(best), probabilities[best], novelty);
  }

  /** How unlike the training rows a row is. */
  public Novelty novelty(float[] row) {
    double[] point = layer.point(row);
    Homes.Nearest nearest = homes.nearest(point);
    double[] prototype = prototypes[nearest.prototype()];
    double usual = homes.usual()[nearest.prototype()];
    double supremum = kernel.supremum(prototype);
    return new Novelty(
        nearest.prototype(),
        nearest.distance(),
        usual,
        distances.pValue(homes.score(nearest)),
        supremum == 0 ? 0 : kernel.of(point, prototype) / supremum);
  }

  /**
   * The prediction set: the labels whose p-value is above {@code 1 - confidence}, the most probable
   * first.
   */
  public List<String> labels(float[] row) {
    return named(set(model.outputs(row)));
  }

  /**
   * The p-value of each label, in the order of the network's outputs: the part of the calibration
   * rows, {@linkplain #byClass by class} those of the label, whose own label was at most as
   * probable, {@code (1 + #{s_i >= s}) / (n + 1)}.
   */
  public double[] pValues(float[] row) {
    return pValuesOf(model.outputs(row));
  }

  /** The calibrated probability of each label, in the order of the network's outputs. */
  public double[] probabilities(float[] row) {
    return temperature.probabilities(model.outputs(row));
  }

  private double[] pValuesOf(float[] logits) {
    return IntStream.range(0, logits.length)
        .mapToDouble(label -> surprises.get(label).pValue(Calibration.surprise(label, logits)))
        .toArray();
  }

  private int[] set(float[] logits) {
    double[] pValues = pValuesOf(logits);
    return Arrays.stream(ranked(logits)).filter(label -> !rejected(pValues[label])).toArray();
  }

  private boolean rejected(double pValue) {
    return pValue <= 1 - confidence;
  }

  private static int[] ranked(float[] logits) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer label) -> -logits[label]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<String> named(int[] labels) {
    return Arrays.stream(labels).mapToObj(names::get).toList();
  }

  /**
   * Saves the model with this calibration, in one file: the generated class loads the model from
   * it, and {@link #load} both.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    try {
      ModelContents.write(Inside.of(model), Optional.of(state), file);
    } catch (Refusal refusal) {
      throw exception(file, refusal);
    }
  }

  /**
   * Loads a model with its calibration.
   *
   * @param net a model of the same declaration, which says what the file must hold; it is not
   *     changed, and its parameters do not matter
   * @throws IOException if the file cannot be read, or does not hold a model of this network with a
   *     calibration
   */
  public static Abstention load(Path file, Model net) throws IOException {
    Model model = net.copy();
    Evaluator evaluator = Inside.of(model);
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      ModelContents contents = ModelContents.read(reader, evaluator.spec());
      AbstentionState state = contents.requireAbstention();
      contents.restore(evaluator);
      return new Abstention(model, state);
    } catch (Refusal refusal) {
      throw exception(file, refusal);
    }
  }

  private static ModelFormatException exception(Path file, Refusal refusal) {
    return new ModelFormatException(
        file.toString(), refusal.field(), refusal.expected(), refusal.found());
  }

  /** As in {@code confidence 0.95 by 144 rows, temperature 1.7}. */
  @Override
  public String toString() {
    return "confidence %s by %s rows, temperature %s"
        .formatted(confidence, compared(), Digits.of(temperature.value()));
  }
}
