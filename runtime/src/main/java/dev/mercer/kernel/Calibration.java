package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Temperature;
import dev.mercer.runtime.generated.Evaluator;
import dev.mercer.runtime.generated.LayerSpec;
import dev.mercer.runtime.saved.AbstentionState;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Calibration rows in two halves: one to fit what the scores depend on, the other to be scored. If
 * the scores depended on the rows that they are compared with, a fresh row would not be as they
 * are.
 *
 * @param compared the rows that fresh ones are compared with
 */
record Calibration(Dataset fitted, Dataset compared, double confidence) {

  /**
   * Halves the rows by their place: a choice that looked at labels or features would not leave them
   * exchangeable with fresh rows.
   */
  static Calibration of(Dataset rows, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "The confidence is %s; expected more than 0 and less than 1.".formatted(confidence));
    }
    // The smallest p-value, 1 / (n + 1), has to be able to be 1 - confidence.
    int least = Math.max(2, 2 * (int) Math.ceil(confidence / (1 - confidence)));
    if (rows.size() < least) {
      throw new IllegalArgumentException(
          "There are %d calibration rows; a confidence of %s takes at least %d: with fewer no row could be stranger than %s of them."
              .formatted(rows.size(), confidence, least, confidence));
    }
    Split halves = rows.everyNth(2);
    return new Calibration(halves.rest(), halves.heldOut(), confidence);
  }

  /**
   * This, if it is apart from the training rows. Where some rows are the same it may be chance;
   * where all are, it is a mistake.
   */
  Calibration apartFrom(Dataset training) {
    Set<FloatBuffer> unseen = new HashSet<>();
    for (Dataset half : new Dataset[] {fitted, compared}) {
      for (int row = 0; row < half.size(); row++) {
        unseen.add(FloatBuffer.wrap(half.row(row)));
      }
    }
    for (int row = 0; row < training.size(); row++) {
      unseen.remove(FloatBuffer.wrap(training.row(row)));
    }
    if (unseen.isEmpty()) {
      throw new IllegalArgumentException(
          "Each of the %d calibration rows is a training row too; expected rows that the model has not seen: hold them out before training, with Dataset.split."
              .formatted(fitted.size() + compared.size()));
    }
    return this;
  }

  /**
   * Calibrates a model.
   *
   * @param settled the rows that say where the homes of the prototypes are
   */
  AbstentionState state(Model model, Dataset settled) {
    Temperature temperature = Temperature.fit(model, fitted);
    KernelLayer layer = firstKernel(model);
    Homes homes = Homes.of(layer.centers(), points(layer, settled));
    double[] distances = new double[compared.size()];
    double[] surprises = new double[compared.size()];
    for (int row = 0; row < distances.length; row++) {
      float[] features = compared.row(row);
      distances[row] = homes.score(homes.nearest(layer.point(features)));
      surprises[row] = temperature.surprise(compared.label(row), model.outputs(features));
    }
    return new AbstentionState(
        confidence,
        temperature.value(),
        homes.places(),
        homes.usual(),
        ConformalScores.of(distances).ascending(),
        ConformalScores.of(surprises).ascending());
  }

  private static double[][] points(KernelLayer layer, Dataset data) {
    return IntStream.range(0, data.size())
        .mapToObj(row -> layer.point(data.row(row)))
        .toArray(double[][]::new);
  }

  /** The first kernel layer: the one that is nearest to the input. */
  static KernelLayer firstKernel(Model model) {
    Evaluator evaluator = Model.evaluatorOf(model);
    return evaluator.spec().layers().stream()
        .filter(LayerSpec.Yat.class::isInstance)
        .findFirst()
        .map(layer -> KernelLayer.of(model, layer.name()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no @Yat layer, and so no prototypes to be far from."
                        .formatted(evaluator.spec().declaration())));
  }
}
