package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;

/**
 * A map phi of points into a space of finitely many features. A plane in that space is a curved
 * surface among the points, and what is linear there, such as {@link KernelRidge}, has a solution
 * in closed form.
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
   * The kernel values at some points: {@code phi(x)_j = k(x, center_j)}. A readout over them is a
   * function of the kernel's own space.
   */
  static FeatureMap centers(Kernel kernel, double[][] centers) {
    return new Centers(kernel, centers);
  }

  /**
   * What the output layer of a network reads, as the network is now: the responses of its
   * prototypes, if that is a kernel layer. A view of the model, which must not be changed
   * meanwhile.
   *
   * @throws IllegalArgumentException if the output layer is not a {@code @Linear}
   */
  static FeatureMap beneathReadout(Model net) {
    Evaluator evaluator = Inside.of(net);
    LayerSpec output = evaluator.spec().layers().getLast();
    if (!(output instanceof LayerSpec.Linear)) {
      throw new IllegalArgumentException(
          "The output '%s' of %s is @%s; expected @Linear, whose weights are a least-squares readout."
              .formatted(
                  output.name(),
                  evaluator.spec().declaration(),
                  output.getClass().getSimpleName()));
    }
    return new BeneathReadout(evaluator, output.sources().getFirst());
  }
}
