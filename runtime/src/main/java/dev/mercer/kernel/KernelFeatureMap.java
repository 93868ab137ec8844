package dev.mercer.kernel;

import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.math.Vectors;
import java.util.Arrays;

/**
 * The whole kernel as an inner product of finitely many random features. Over seeds, {@code
 * <phi(x), phi(w)>} has the mean {@code k(x, w)}, up to {@link #TOLERANCE}, and the standard
 * deviation {@link #standardError}.
 *
 * <p>The reciprocal of the denominator is a mixture of Gaussians, {@code 1/q = sum_j c_j e^(-t_j
 * q)}. A Gaussian is the mean of {@code cos(<omega, x - w>)} over normal frequencies omega of
 * variance {@code 2 t_j} (Rahimi and Recht 2007). Its features are {@code cos} and {@code sin} of
 * {@code <omega, x>}. The numerator is a polynomial. Up to {@value #EXACT} inputs its features are
 * exact, {@link FeatureMap#numerator}, and each frequency has a copy of them. With more inputs
 * their number, which grows as the square, would be too large. Each frequency then has one random
 * product {@code <rho, x'> <sigma, x'>} instead, with {@code x' = (x, sqrt(bias))} and coordinates
 * of rho and sigma that are 1 or -1. Its mean is the numerator (random Maclaurin features, Kar and
 * Karnick 2012).
 *
 * <p>The error falls with the root of the number of frequencies. It is relative to the kernel's
 * peak: where q is many times epsilon, {@code 1/q} is small beside the error, and prototypes are
 * the better features. Immutable, and so safe from any thread.
 */
public final class KernelFeatureMap implements FeatureMap {
  /** The largest number of inputs for which the numerator is exact. */
  public static final int EXACT = 16;

  /** The largest error of the mean, relative to the kernel. */
  public static final double TOLERANCE = 1e-3;

  private final Kernel kernel;
  private final int inputs;
  private final FeatureMap numerator;
  private final Quadrature mixture;
  private final int[] counts;
  private final Frequency[] frequencies;

  /**
   * @param amplitude {@code sqrt(g c_j / n_j)} of the frequency's node j, which has n_j of them
   * @param signs rho and sigma; empty where the numerator is exact
   */
  private record Frequency(double amplitude, double[] omega, double[]... signs) {}

  private KernelFeatureMap(Kernel kernel, int inputs, Quadrature mixture, int total, long seed) {
    this.kernel = kernel;
    this.inputs = inputs;
    this.numerator = FeatureMap.numerator(inputs, kernel.bias());
    this.mixture = mixture;
    this.counts = counts(mixture.weights(), total);
    this.frequencies = new Frequency[Arrays.stream(counts).sum()];
    int at = 0;
    for (int node = 0; node < counts.length; node++) {
      for (int i = 0; i < counts[node]; i++) {
        frequencies[at] = frequency(node, at, seed);
        at++;
      }
    }
  }

  /**
   * Draws a map.
   *
   * @param inputs the coordinates of a point
   * @param reach the largest squared distance of two points for which the map must be right
   * @param frequencies about how many frequencies to draw, at least 1; each Gaussian of the mixture
   *     has at least one
   * @param seed the same seed gives the same map
   * @throws IllegalArgumentException if reach or frequencies are not in their range
   */
  public static KernelFeatureMap of(
      Kernel kernel, int inputs, double reach, int frequencies, long seed) {
    if (!(reach > 0 && reach < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The largest squared distance is " + reach + "; expected a finite number above 0.");
    }
    if (frequencies < 1) {
      throw new IllegalArgumentException(
          "There are " + frequencies + " frequencies; expected at least 1.");
    }
    double epsilon = kernel.epsilon();
    Quadrature reciprocal = Quadrature.ofReciprocal(epsilon, epsilon + reach, TOLERANCE);
    double[] weights = reciprocal.weights().clone();
    for (int node = 0; node < weights.length; node++) {
      weights[node] *= kernel.gain() * StrictMath.exp(-reciprocal.nodes()[node] * epsilon);
    }
    return new KernelFeatureMap(
        kernel, inputs, new Quadrature(reciprocal.nodes(), weights), frequencies, seed);
  }

  /**
   * Shares frequencies out in proportion to the weights. The variance is a sum of {@code c_j^2 /
   * n_j}, times factors that are alike for far points; it is then least.
   */
  private static int[] counts(double[] weights, int total) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights)
        .mapToInt(weight -> (int) Math.max(1, Math.round(total * weight / sum)))
        .toArray();
  }

  private Frequency frequency(int node, int index, long seed) {
    CounterRandom random = new CounterRandom(seed, "frequencies", index);
    double deviation = Math.sqrt(2 * mixture.nodes()[node]);
    double[] omega = new double[inputs];
    for (int k = 0; k < inputs; k++) {
      omega[k] = deviation * random.gaussian(k);
    }
    double amplitude = Math.sqrt(mixture.weights()[node] / counts[node]);
    if (exact()) {
      return new Frequency(amplitude, omega);
    }
    return new Frequency(amplitude, omega, signs(seed, "rho", index), signs(seed, "sigma", index));
  }

  private double[] signs(long seed, String purpose, int index) {
    CounterRandom random = new CounterRandom(seed, purpose, index);
    double[] signs = new double[inputs + 1];
    Arrays.setAll(signs, k -> random.bits(k) < 0 ? -1 : 1);
    return signs;
  }

  private boolean exact() {
    return inputs <= EXACT;
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int size() {
    return Math.multiplyExact(2 * frequencies.length, exact() ? numerator.size() : 1);
  }

  @Override
  public double[] of(double... point) {
    double[] exact = exact() ? numerator.of(point) : new double[0];
    double[] features = new double[size()];
    int at = 0;
    for (Frequency frequency : frequencies) {
      double angle = dot(frequency.omega, point);
      double cos = frequency.amplitude * StrictMath.cos(angle);
      double sin = frequency.amplitude * StrictMath.sin(angle);
      double[] polynomial =
          exact() ? exact : new double[] {form(0, frequency, point) * form(1, frequency, point)};
      for (double monomial : polynomial) {
        features[at++] = cos * monomial;
        features[at++] = sin * monomial;
      }
    }
    return features;
  }

  /** {@code <sign, (x, sqrt(bias))>}. */
  private double form(int which, Frequency frequency, double[] point) {
    double[] signs = frequency.signs[which];
    return dot(signs, point) + signs[inputs] * Math.sqrt(kernel.bias());
  }

  /**
   * The exact standard deviation of {@code <phi(x), phi(w)>} over seeds.
   *
   * <p>The cosine at a node t has the mean {@code e^(-t D)}, with {@code D = ||x - w||^2}, and the
   * mean square {@code (1 + e^(-4 t D)) / 2}. With an exact numerator {@code s^2} the variance of
   * one term is {@code s^4 (1 - e^(-2 t D))^2 / 2}: 0 near w. A random product of two forms adds
   * its own: each has the mean square {@code ||x'||^2 ||w'||^2 + 2 (s^2 - sum_k x'_k^2 w'_k^2)}.
   */
  public double standardError(double[] x, double[] w) {
    double root = dot(x, w) + kernel.bias();
    double mean = root * root;
    double form = exact() ? mean : formSquare(x, w, root);
    double apart = Vectors.squaredDistance(x, w);
    double variance = 0;
    for (int node = 0; node < counts.length; node++) {
      double fall = StrictMath.exp(-2 * mixture.nodes()[node] * apart);
      double one = form * form * (1 + fall * fall) / 2 - mean * mean * fall;
      double weight = mixture.weights()[node];
      variance += weight * weight * one / counts[node];
    }
    return Math.sqrt(Math.max(variance, 0));
  }

  private double formSquare(double[] x, double[] w, double root) {
    double bias = kernel.bias();
    double same = bias * bias;
    for (int k = 0; k < inputs; k++) {
      same += x[k] * x[k] * w[k] * w[k];
    }
    return (dot(x, x) + bias) * (dot(w, w) + bias) + 2 * (root * root - same);
  }

  /** The inner product with as many leading elements of {@code a}. */
  private static double dot(double[] a, double[] point) {
    double sum = 0;
    for (int k = 0; k < point.length; k++) {
      sum += a[k] * point[k];
    }
    return sum;
  }
}
