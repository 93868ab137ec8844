package dev.mercer.kernel;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.TensorSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the coordinates of a layer's input mean. Where they are features, or features that were only
 * rescaled, they have the features' names, as the model's vocabularies say them, and can be given
 * back in the user's units; elsewhere they are numbered after the layer that they come from.
 *
 * @param features whether they are features
 * @param scales the unit of each coordinate in the user's units
 * @param means the zero of each coordinate in the user's units
 */
record Coordinates(boolean features, List<String> names, double[] scales, double[] means) {

  /**
   * @param source the index of the layer whose values are meant, or {@link LayerSpec#INPUT}
   */
  static Coordinates of(Evaluator evaluator, int source) {
    if (source == LayerSpec.INPUT) {
      List<String> names = evaluator.encoding().words();
      double[] ones = new double[names.size()];
      Arrays.fill(ones, 1);
      return new Coordinates(true, names, ones, evaluator.encoding().offsets());
    }
    LayerSpec layer = evaluator.spec().layers().get(source);
    if (layer.rescaling().isPresent()) {
      Coordinates before = of(evaluator, layer.sources().getFirst());
      if (before.features) {
        return before.rescaled(evaluator, source, layer.rescaling().get());
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

  private Coordinates rescaled(Evaluator evaluator, int layer, LayerSpec.Rescaling rescaling) {
    TensorSpec factor = evaluator.spec().require(layer, rescaling.factor());
    float[] factors = evaluator.values(factor);
    float[] shifts =
        rescaling
            .shift()
            .map(role -> Tensors.require(evaluator, layer, role))
            .orElse(new float[factors.length]);
    double[] units = new double[factors.length];
    double[] zeros = new double[factors.length];
    for (int k = 0; k < factors.length; k++) {
      double value = factor.value(factors[k]);
      units[k] = scales[k] * (rescaling.divides() ? value : 1 / value);
      zeros[k] = scales[k] * shifts[k] + means[k];
    }
    return new Coordinates(true, names, units, zeros);
  }

  /** A point in the user's units. */
  double[] inUnits(double[] point) {
    return IntStream.range(0, point.length)
        .mapToDouble(k -> scales[k] * point[k] + means[k])
        .toArray();
  }
}
