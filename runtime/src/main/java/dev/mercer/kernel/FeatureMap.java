package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;

/**
 * A map phi that takes a point to a vector of finitely many features. A plane among the features is
 * a curved surface among the points. A readout that is linear in the features, such as {@link
 * KernelRidge}, has a solution in closed form.
 *
 * <p>Feature maps are immutable, and so safe from any thread, unless stated.
 */
public interface FeatureMap {

  /** The number of coordinates of a point. */
  int inputs();

  /** The number of features. */
  int size();

  /**
   * The features of a point.
   *
   * @param point {@link #inputs} coordinates
   * @return {@link #size} features
   */
  double[] of(double... point);

  /**
   * The numerator of the kernel as an inner product: {@code <phi(x), phi(w)> = (<x,w> + bias)^2}
   * exactly, with {@code (d+1)(d+2)/2} monomials of d coordinates: the squares {@code x_i^2}, the
   * products {@code sqrt(2) x_i x_j}, the coordinates {@code sqrt(2 bias) x_i}, and {@code bias}.
   * It is the map of the polynomial kernel of degree 2 (Poggio 1975; Schoelkopf and Smola, Learning
   * with Kernels, 2.1).
   *
   * @param inputs the coordinates of a point, at least 1
   * @param bias at least 0
   */
  static FeatureMap numerator(int inputs, double bias) {
    return new Numerator(inputs, bias);
  }

  /**
   * The responses of units with these prototypes: {@code phi(x)_j = k(x, center_j)}. A readout over
   * them is a function in the kernel's own space.
   *
   * @param centers the prototypes, {@code [units][inputs]}
   */
  static FeatureMap centers(Kernel kernel, double[][] centers) {
    return new Centers(kernel, centers);
  }

  /**
   * What the output layer of a network reads: the responses of its prototypes, if it reads a kernel
   * layer. The map is a view, which shows the model as it is now. Nobody may change the model while
   * the map is in use.
   *
   * @throws IllegalArgumentException if the output layer is not a {@code @Linear}
   */
  static FeatureMap beneathReadout(Model net) {
    Evaluator evaluator = Inside.of(net);
    LayerSpec output = evaluator.spec().layers().getLast();
    if (!output.isReadout() || output.isConvex()) {
      throw new IllegalArgumentException(
          "The output '%s' of %s is @%s; expected @Linear, whose weights are a least-squares readout."
              .formatted(output.name(), evaluator.spec().declaration(), output.kind()));
    }
    return new BeneathReadout(evaluator, output.sources().getFirst());
  }
}
