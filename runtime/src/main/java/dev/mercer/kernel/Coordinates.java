package dev.mercer.kernel;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the coordinates of a layer's input mean. Where they are features, or features that were only
 * standardised, they have the features' names, as the model's vocabularies say them, and can be
 * given back in the user's units; elsewhere they are numbered after the layer that they come from.
 *
 * @param features whether they are features
 * @param scales the unit of each coordinate in the user's units
 * @param means the zero of each coordinate in the user's units
 */
record Coordinates(boolean features, List<String> names, double[] scales, double[] means) {

  /**
   * @param source the place of the layer whose values are meant, or {@link LayerSpec#INPUT}
   */
  static Coordinates of(Evaluator evaluator, int source) {
    if (source == LayerSpec.INPUT) {
      List<String> names = evaluator.encoding().words();
      double[] ones = new double[names.size()];
      Arrays.fill(ones, 1);
      return new Coordinates(true, names, ones, evaluator.encoding().offsets());
    }
    LayerSpec layer = evaluator.spec().layers().get(source);
    if (layer instanceof LayerSpec.Standardize) {
      Coordinates before = of(evaluator, layer.sources().getFirst());
      if (before.features) {
        return before.standardized(
            Tensors.require(evaluator, source, TensorRole.SCALE),
            Tensors.require(evaluator, source, TensorRole.MEAN));
      }
    }
    int size = layer.output().size();
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return new Coordinates(
        false,
        IntStream.range(0, size).mapToObj(i -> layer.name() + "[" + i + "]").toList(),
        ones,
        new double[size]);
  }

  private Coordinates standardized(float[] scale, float[] mean) {
    return new Coordinates(
        true,
        names,
        IntStream.range(0, scale.length).mapToDouble(k -> scales[k] * scale[k]).toArray(),
        IntStream.range(0, mean.length).mapToDouble(k -> scales[k] * mean[k] + means[k]).toArray());
  }

  /** A point in the user's units. */
  double[] inUnits(double[] point) {
    return IntStream.range(0, point.length)
        .mapToDouble(k -> scales[k] * point[k] + means[k])
        .toArray();
  }
}
