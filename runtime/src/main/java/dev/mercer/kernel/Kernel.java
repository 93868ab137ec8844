package dev.mercer.kernel;

import dev.mercer.runtime.math.Vectors;
import java.util.stream.IntStream;

/**
 * The kernel of a layer, computed in double:
 *
 * <pre>{@code k(x, w) = g (<x,w> + b)^2 / (||x - w||^2 + epsilon)}</pre>
 *
 * It is symmetric. For b &gt;= 0 and epsilon &gt; 0 it is positive definite, because it is the
 * product of a polynomial kernel of degree 2 and an inverse multiquadric. So there is a Hilbert
 * space of functions (the reproducing kernel Hilbert space) in which the unit of a prototype w is
 * the function {@code k(., w)}, and {@code <k(., x), k(., w)> = k(x, w)}.
 *
 * <p>Points are arrays of the same length, in the space that the layer reads. The proofs are in
 * docs/theory.md. Immutable, and so safe from any thread.
 *
 * @param bias b, at least 0
 * @param epsilon above 0, in squared units of the points
 * @param gain g, above 0
 */
public record Kernel(double bias, double epsilon, double gain) {

  public Kernel {
    if (!(bias >= 0 && bias < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("The bias is " + bias + "; expected at least 0.");
    }
    if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Epsilon is " + epsilon + "; expected above 0.");
    }
    if (!(gain > 0 && gain < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("The gain is " + gain + "; expected above 0.");
    }
  }

  /**
   * The value {@code k(x, w)}. It is at least 0, and 0 exactly on the hyperplane {@code <x,w> =
   * -b}.
   */
  public double of(double[] x, double[] w) {
    return gain * numeratorRoot(x, w) * ratio(x, w);
  }

  /**
   * The squared norm of the unit {@code k(., w)}, which is {@code k(w, w) = g (||w||^2 + b)^2 /
   * epsilon}.
   */
  public double squaredNorm(double[] w) {
    double root = numeratorRoot(w, w);
    return gain * root * root / epsilon;
  }

  /** The norm of the unit {@code k(., w)}, which is {@code sqrt(g / epsilon) (||w||^2 + b)}. */
  public double norm(double[] w) {
    return Math.sqrt(gain / epsilon) * numeratorRoot(w, w);
  }

  /**
   * The point at which the unit is largest, {@code w (1 + epsilon / (||w||^2 + b))}. It is not w
   * itself, but lies a little further out.
   */
  public double[] peak(double[] w) {
    double root = numeratorRoot(w, w);
    // With b = 0 the unit of the zero vector is 0 everywhere, and every point is as good.
    double stretch = root == 0 ? 1 : 1 + epsilon / root;
    return IntStream.range(0, w.length).mapToDouble(k -> w[k] * stretch).toArray();
  }

  /**
   * The largest value of the unit, {@code S = g ((||w||^2 + b)^2 / epsilon + ||w||^2)}, taken at
   * {@link #peak}.
   */
  public double supremum(double[] w) {
    return squaredNorm(w) + gain * Vectors.dot(w, w);
  }

  /**
   * What the unit tends to far away, at {@code t u} as t grows: {@code g <u, w>^2}. It is 0 only if
   * u is perpendicular to w. So the points at which the unit exceeds a level below {@code g
   * ||w||^2} contain whole rays.
   *
   * @param direction u, a vector of length 1
   */
  public double farAway(double[] direction, double[] w) {
    double along = Vectors.dot(direction, w);
    return gain * along * along;
  }

  /**
   * The gradient by x, {@code 2 g r (w - r (x - w))} with {@code r = (<x,w> + b) / (||x - w||^2 +
   * epsilon)}. By symmetry {@code gradient(w, x)} is the one by w.
   */
  public double[] gradient(double[] x, double[] w) {
    double ratio = ratio(x, w);
    double factor = 2 * gain * ratio;
    return IntStream.range(0, x.length)
        .mapToDouble(k -> factor * (w[k] - ratio * (x[k] - w[k])))
        .toArray();
  }

  /**
   * The distance of two points as the kernel sees them, {@code ||k(., x) - k(., y)|| = sqrt(k(x, x)
   * - 2 k(x, y) + k(y, y))}: a metric.
   *
   * <p>The formula is written so that nothing cancels. With {@code D = ||x - y||^2}, {@code s =
   * <x,y> + b} and {@code d = ||x||^2 - ||y||^2} the squared distance is {@code g/epsilon (d^2/2 +
   * D (2s + D/2) + 2 s^2 D / (D + epsilon))}. No term is negative, because {@code 2s + D/2 = 2b +
   * ||x + y||^2 / 2}.
   */
  public double distance(double[] x, double[] y) {
    double apart = Vectors.squaredDistance(x, y);
    double root = numeratorRoot(x, y);
    double squaredNorms = 0;
    for (int k = 0; k < x.length; k++) {
      squaredNorms += (x[k] - y[k]) * (x[k] + y[k]);
    }
    double sum =
        squaredNorms * squaredNorms / 2
            + apart * (2 * root + apart / 2)
            + 2 * root * root * apart / (apart + epsilon);
    return Math.sqrt(gain / epsilon * sum);
  }

  /** The Gram matrix {@code k(x_i, x_j)} of some points: symmetric, and positive semidefinite. */
  public double[][] gram(double[][] points) {
    double[][] gram = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = of(points[i], points[j]);
        gram[j][i] = gram[i][j];
      }
    }
    return gram;
  }

  /** {@code <x,w> + b}, whose square is the numerator. */
  double numeratorRoot(double[] x, double[] w) {
    return Vectors.dot(x, w) + bias;
  }

  private double ratio(double[] x, double[] w) {
    return numeratorRoot(x, w) / (Vectors.squaredDistance(x, w) + epsilon);
  }
}
