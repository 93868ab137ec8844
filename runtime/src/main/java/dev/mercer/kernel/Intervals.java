package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TypedRegressor;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.saved.IntervalState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A regression that says how far off it may be, and keeps a promise: if a fresh row is drawn as the
 * calibration rows were, then each of its values lies in its interval with probability of at least
 * {@link #confidence}.
 *
 * <p>It holds for any number of rows and any model, a bad one too, by split conformal prediction
 * (Papadopoulos et al. 2002): an interval reaches as far to both sides of the model's answer as all
 * but a part {@code 1 - confidence} of the calibration rows were off. It is a promise over rows and
 * calibrations together: over one calibration of n rows the part of rows that is covered follows a
 * beta distribution of deviation {@code sqrt(confidence (1 - confidence) / n)}. Of several outputs
 * each is covered for itself; for all k at once ask for a confidence of {@code 1 - (1 - c) / k}.
 *
 * <p>All intervals of an output are equally wide, so that rows that are hard are covered less often
 * than easy ones.
 *
 * <p>The rows must be others than those of the training, and than those that stopped it early:
 *
 * <pre>{@code
 * Split split = data.split(0.2, seed);
 * Trainer.builder().validation(0.1).build().fit(net, split.rest());
 * TypedIntervals<Mixture> intervals = Intervals.calibrate(net, split.heldOut(), 0.9);
 * Interval strength = intervals.of(mixture).getFirst();
 * }</pre>
 *
 * <p>It holds a copy of the model, so that later training does not break its promise. Immutable,
 * and so safe from any thread.
 */
public sealed class Intervals permits TypedIntervals {
  private final Model model;
  private final IntervalState state;

  /**
   * @param model not changed by anyone from now on
   */
  Intervals(Model model, IntervalState state) {
    this.model = model;
    this.state = state;
  }

  /**
   * Calibrates a model.
   *
   * @param calibration rows that had no part in the training: a few hundred, and at least {@code
   *     confidence / (1 - confidence)}. Their weights do not count
   * @param confidence between 0 and 1, as in 0.9
   * @throws IllegalArgumentException if the model is a classifier, the data set is not one for it,
   *     there are too few rows, or they are those that the model's training has recorded
   */
  public static Intervals calibrate(Model net, Dataset calibration, double confidence) {
    Model model = net.copy();
    return new Intervals(model, new Calibration(model, calibration, confidence).ofIntervals());
  }

  /** Calibrates a model whose input is a type of the user, as in the other form. */
  public static <Input> TypedIntervals<Input> calibrate(
      TypedRegressor<Input> net, Dataset calibration, double confidence) {
    TypedRegressor<Input> model = net.copy();
    return new TypedIntervals<>(
        model, new Calibration(model, calibration, confidence).ofIntervals());
  }

  /**
   * Loads a model with its calibration.
   *
   * @param net a model of the same declaration, which says what the file must hold; it is not
   *     changed, and its parameters do not matter
   * @throws IOException if the file cannot be read, or does not hold a model of this network with
   *     intervals
   */
  public static Intervals load(Path file, Model net) throws IOException {
    Model model = net.copy();
    return new Intervals(model, CalibratedFile.readIntervals(file, model));
  }

  /** Loads a model whose input is a type of the user, as in the other form. */
  public static <Input> TypedIntervals<Input> load(Path file, TypedRegressor<Input> net)
      throws IOException {
    TypedRegressor<Input> model = net.copy();
    return new TypedIntervals<>(model, CalibratedFile.readIntervals(file, model));
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

  /** The confidence of the promise, between 0 and 1. */
  public double confidence() {
    return state.confidence();
  }

  /** How many calibration rows the intervals follow from. */
  public int compared() {
    return state.rows();
  }

  /**
   * The interval of each output, in order.
   *
   * @param row the features, as many as the model reads
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   */
  public List<Interval> of(float[] row) {
    float[] values = model.outputs(row);
    return IntStream.range(0, values.length)
        .mapToObj(
            output ->
                new Interval(
                    values[output] - state.radii()[output], values[output] + state.radii()[output]))
        .toList();
  }

  /** As in {@code confidence 0.9 by 206 rows: strength +- 8.74}. */
  @Override
  public String toString() {
    List<String> names = Inside.of(model).spec().output().names();
    return "confidence %s by %s rows: %s"
        .formatted(
            confidence(),
            compared(),
            IntStream.range(0, names.size())
                .mapToObj(
                    output ->
                        "%s +- %s".formatted(names.get(output), Digits.of(state.radii()[output])))
                .collect(Collectors.joining(", ")));
  }
}
