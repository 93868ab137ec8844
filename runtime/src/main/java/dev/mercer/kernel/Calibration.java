package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Temperature;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.saved.AbstentionState;
import dev.mercer.runtime.saved.IntervalState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows that a model has not seen, to be scored by it.
 *
 * @param confidence between 0 and 1
 */
record Calibration(Model model, Dataset rows, double confidence) {
  /** The probabilities as the network gives them. */
  private static final Temperature AS_THEY_ARE = new Temperature(1);

  Calibration {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "The confidence is %s; expected more than 0 and less than 1.".formatted(confidence));
    }
    requireUnseen(model, rows);
    rows = rows.encodedFor(model);
  }

  /** Not the very rows that the trainer has recorded in the model. */
  private static void requireUnseen(Model model, Dataset rows) {
    String checksum = rows.checksum();
    Inside.of(model)
        .provenance()
        .forEach(
            (purpose, value) -> {
              if (value.endsWith(checksum)) {
                throw new IllegalArgumentException(
                    "The calibration rows are those that this model records as its '%s'; expected rows that had no part in the training: hold them out before, with Dataset.split."
                        .formatted(purpose));
              }
            });
  }

  /** This, if none of the rows is a training row. */
  Calibration apartFrom(Dataset training) {
    int shared = rows.rowsSharedWith(training);
    if (shared > 0) {
      throw new IllegalArgumentException(
          "%s of the %s calibration rows are training rows too; expected rows that the model has not seen: hold them out before training, with Dataset.split."
              .formatted(shared, rows.size()));
    }
    return this;
  }

  /** Scores all rows, with the homes of the prototypes from the training rows. */
  AbstentionState of(Dataset training) {
    return state(training.encodedFor(model), rows);
  }

  /**
   * Scores one half of the rows; the other says where the homes of the prototypes are, as scores
   * must not depend on the rows that they are the scores of. The halves are every second row: a
   * choice that looked at labels or features would not leave the rows exchangeable with fresh ones.
   */
  AbstentionState ofHalves() {
    Split halves = rows.everyNth(2);
    return state(halves.rest(), halves.heldOut());
  }

  /** Measures how far off the model is on each row. */
  IntervalState ofIntervals() {
    return Errors.of(model, rows).at(confidence);
  }

  private AbstentionState state(Dataset settled, Dataset compared) {
    requireEnough(compared.size());
    // No score depends on the temperature, so that all rows may decide on it.
    Temperature temperature = Temperature.fit(model, rows);
    KernelLayer layer = firstKernel(model);
    Homes homes = Homes.of(layer.centers(), points(layer, settled));
    double[] distances = new double[compared.size()];
    Surprise[] surprises = new Surprise[compared.size()];
    for (int row = 0; row < distances.length; row++) {
      float[] features = compared.row(row);
      distances[row] = homes.score(homes.nearest(layer.point(features)));
      int label = compared.label(row);
      surprises[row] = new Surprise(surprise(label, model.outputs(features)), label);
    }
    Arrays.sort(surprises, Comparator.comparingDouble(Surprise::score));
    return new AbstentionState(
        confidence,
        temperature.value(),
        homes.centers(),
        homes.usual(),
        ConformalScores.of(distances).ascending(),
        Arrays.stream(surprises).mapToDouble(Surprise::score).toArray(),
        Arrays.stream(surprises).mapToInt(Surprise::label).toArray(),
        false);
  }

  /** The score of a calibration row's label. */
  private record Surprise(double score, int label) {}

  /** The score of a label. */
  static double surprise(int label, float[] logits) {
    return AS_THEY_ARE.surprise(label, logits);
  }

  /** The smallest p-value, 1 / (n + 1), has to be able to be 1 - confidence. */
  private void requireEnough(int compared) {
    int least = Math.max(1, (int) Math.ceil(confidence / (1 - confidence)));
    if (compared < least) {
      throw new IllegalArgumentException(
          "Fresh rows would be compared with %s calibration rows; a confidence of %s takes at least %s: with fewer no row could be stranger than %s of them."
              .formatted(compared, confidence, least, confidence));
    }
  }

  private static double[][] points(KernelLayer layer, Dataset data) {
    return IntStream.range(0, data.size())
        .mapToObj(row -> layer.point(data.row(row)))
        .toArray(double[][]::new);
  }

  /** The first kernel layer: the one that is nearest to the input. */
  static KernelLayer firstKernel(Model model) {
    Evaluator evaluator = Inside.of(model);
    return evaluator.spec().layers().stream()
        .filter(LayerSpec::isKernel)
        .findFirst()
        .map(layer -> KernelLayer.of(model, layer.name()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no @Yat layer, and so no prototypes to be far from."
                        .formatted(evaluator.spec().declaration())));
  }
}
