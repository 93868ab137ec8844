package dev.mercer.runtime.train;

import dev.mercer.runtime.math.Softplus;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.Layout;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adds to the loss {@code lambda} times the squared norm, in the space of its kernel, of each
 * output of a {@code @Linear} that reads a kernel layer directly. In double and by one thread, so
 * that its bits depend on nothing else.
 */
final class RkhsPenalty {
  private final double lambda;
  private final Evaluator evaluator;
  private final List<Readout> readouts;

  /**
   * A linear layer over a kernel layer.
   *
   * @param kernel the index of the kernel layer
   * @param linear the index of the linear layer
   */
  private record Readout(int kernel, int linear) {}

  private RkhsPenalty(double lambda, Evaluator evaluator, List<Readout> readouts) {
    this.lambda = lambda;
    this.evaluator = evaluator;
    this.readouts = readouts;
  }

  /** The penalty of a factor; none for the factor 0. */
  static Optional<RkhsPenalty> of(double lambda, Evaluator evaluator) {
    return lambda == 0
        ? Optional.empty()
        : Optional.of(new RkhsPenalty(lambda, evaluator, readouts(evaluator.spec())));
  }

  /**
   * @throws IllegalArgumentException if a network has nothing to penalise
   */
  static void require(double lambda, NetworkSpec spec) {
    if (lambda > 0 && readouts(spec).isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no @Linear that reads a @Yat layer directly: there is no norm for rkhsPenalty(%s)."
              .formatted(spec.declaration(), lambda));
    }
  }

  private static List<Readout> readouts(NetworkSpec spec) {
    List<LayerSpec> layers = spec.layers();
    return IntStream.range(0, layers.size())
        .filter(index -> layers.get(index).isReadout() && !layers.get(index).isConvex())
        .mapToObj(index -> new Readout(layers.get(index).sources().getFirst(), index))
        .filter(readout -> spec.isKernel(readout.kernel))
        .toList();
  }

  /** Adds the gradient of the penalty. */
  void addTo(float[] gradient) {
    readouts.forEach(readout -> addTo(gradient, readout));
  }

  private void addTo(float[] gradient, Readout readout) {
    NetworkSpec spec = evaluator.spec();
    int kernel = readout.kernel;
    Layout prototypes = spec.require(kernel, TensorRole.PROTOTYPES).layout();
    Layout weights = spec.require(readout.linear, TensorRole.WEIGHT).layout();
    double bias = scalar(kernel, TensorRole.BIAS);
    double epsilon = scalar(kernel, TensorRole.EPSILON);
    SquaredNorm norm =
        SquaredNorm.of(
            bias, epsilon, scalar(kernel, TensorRole.GAIN), matrix(prototypes), matrix(weights));
    add(gradient, prototypes, norm.byCenters());
    add(gradient, weights, norm.byWeights());
    addRaw(gradient, kernel, TensorRole.BIAS, norm.byBias() * Softplus.slope(bias));
    addRaw(gradient, kernel, TensorRole.EPSILON, norm.byEpsilon() * Softplus.slope(epsilon));
  }

  private double[][] matrix(Layout layout) {
    double[][] matrix = new double[layout.units()][layout.columns()];
    for (int unit = 0; unit < layout.units(); unit++) {
      for (int column = 0; column < layout.columns(); column++) {
        matrix[unit][column] = evaluator.parameters()[layout.index(unit, column)];
      }
    }
    return matrix;
  }

  private void add(float[] gradient, Layout layout, double[][] values) {
    for (int unit = 0; unit < layout.units(); unit++) {
      for (int column = 0; column < layout.columns(); column++) {
        gradient[layout.index(unit, column)] += (float) (lambda * values[unit][column]);
      }
    }
  }

  /** Where the constant is not trained there is nothing to add to. */
  private void addRaw(float[] gradient, int layer, String role, double value) {
    TensorSpec tensor = evaluator.spec().require(layer, role);
    if (tensor.trainable()) {
      gradient[tensor.layout().offset()] += (float) (lambda * value);
    }
  }

  /** As the network computes with it: rounded to a float. */
  private float scalar(int layer, String role) {
    TensorSpec tensor = evaluator.spec().require(layer, role);
    return (float) tensor.value(evaluator.parameters()[tensor.layout().offset()]);
  }
}
