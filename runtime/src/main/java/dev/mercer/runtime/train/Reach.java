package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.Arrays;

/**
 * How far out a feature may lie for a network to compute with it: layers square what they read, and
 * the sum of all squares must be a float.
 */
final class Reach {
  private final NetworkSpec spec;
  private final Tensors tensors;
  private final double limit;
  private final double[] least;
  private final double[] most;
  private final String[] remedy;

  private Reach(Evaluator evaluator) {
    this.spec = evaluator.spec();
    this.tensors = new Tensors(evaluator);
    int size = spec.inputSize();
    // A fourth of the largest float: distances are up to twice as long as what they lie between.
    this.limit = StrictMath.sqrt(Float.MAX_VALUE / (4.0 * size));
    this.least = new double[size];
    this.most = new double[size];
    this.remedy = new String[size];
    Arrays.fill(least, -Float.MAX_VALUE);
    Arrays.fill(most, Float.MAX_VALUE);
    Arrays.fill(remedy, "");
    for (int index = 0; index < spec.layers().size(); index++) {
      if (spec.layers().get(index).sources().contains(LayerSpec.INPUT)) {
        narrow(index, spec.layers().get(index));
      }
    }
  }

  /**
   * Before a network is initialised.
   *
   * @throws IllegalArgumentException if a feature of a row lies too far out, naming both
   */
  static void require(Evaluator evaluator, Rows.Encoded rows) {
    Reach reach = new Reach(evaluator);
    reach.require(rows.learnt(), "row");
    rows.validation().ifPresent(held -> reach.require(held, "validation row"));
  }

  /** Statistics that are yet to be set from the rows suit them, however large they are. */
  private void narrow(int index, LayerSpec layer) {
    if (layer.isBounded()) {
      return;
    }
    for (int k = 0; k < least.length; k++) {
      if (!layer.standardizes()) {
        narrow(
            k,
            0,
            1,
            "layer '%s' reads it as it is. Put a @Standardize before the layer"
                .formatted(layer.name()));
      } else if (!tensors.atSeed(index, TensorRole.MEAN)
          || !tensors.atSeed(index, TensorRole.SCALE)) {
        float mean = tensors.values(index, TensorRole.MEAN)[k];
        float scale = tensors.values(index, TensorRole.SCALE)[k];
        narrow(
            k,
            mean,
            scale,
            "layer '%s' has the mean %s and the scale %s for it. Train a new model, or correct the row"
                .formatted(layer.name(), mean, scale));
      }
    }
  }

  private void narrow(int feature, double centre, double unit, String how) {
    double from = centre - limit * unit;
    double to = centre + limit * unit;
    if (from > least[feature] || to < most[feature]) {
      least[feature] = Math.max(least[feature], from);
      most[feature] = Math.min(most[feature], to);
      remedy[feature] = how;
    }
  }

  private void require(Examples examples, String row) {
    float[] features = examples.features();
    for (int i = 0; i < features.length; i++) {
      int feature = i % spec.inputSize();
      if (features[i] < least[feature] || features[i] > most[feature]) {
        throw new IllegalArgumentException(
            "Feature '%s' of %s %s is %s, too far out to compute with in floats, as %s."
                .formatted(
                    spec.features().get(feature),
                    row,
                    i / spec.inputSize(),
                    features[i],
                    remedy[feature]));
      }
    }
  }
}
