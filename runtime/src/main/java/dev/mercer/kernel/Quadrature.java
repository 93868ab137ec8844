package dev.mercer.kernel;

/**
 * Nodes and weights of {@code 1/q = integral of e^(-t q) dt from 0 to infinity}, so that {@code 1/q
 * ~ sum_j weight_j e^(-node_j q)}: the trapezoidal rule in {@code u = log t}. There the integrand
 * {@code e^(u - q e^u)} falls off on both sides, on the left slowly and on the right at once, and
 * the rule converges geometrically (Trefethen and Weideman 2014; Beylkin and Monzon 2005).
 * Gauss-Laguerre nodes, the textbook's choice for this integral, serve one scale of q only; here q
 * spans that of epsilon, near a prototype, to the squared distance of the farthest row.
 */
record Quadrature(double[] nodes, double[] weights) {
  private static final double FIRST_STEP = 2;
  private static final double FINER = 1 / 64.0;

  /**
   * The rule that is right for every q from {@code smallest} to {@code largest}.
   *
   * <p>Each of three errors, relative to 1/q, gets a third of the tolerance:
   *
   * <ul>
   *   <li>the nodes left out below {@code t_0} would add less than {@code t_0 q};
   *   <li>those above {@code t_n} would add less than {@code e^(-t_n q)};
   *   <li>a step h in u errs by at most {@code 2 sum_k |Gamma(1 + 2 pi i k / h)|}, as the Fourier
   *       transform of the integrand is {@code q^(-1-iv) Gamma(1 + iv)} (Poisson's summation), and
   *       {@code |Gamma(1 + iv)|^2 = pi v / sinh(pi v)}.
   * </ul>
   *
   * @param tolerance the largest error relative to 1/q, between 0 and 1
   */
  static Quadrature ofReciprocal(double smallest, double largest, double tolerance) {
    double third = tolerance / 3;
    double first = StrictMath.log(third / largest);
    double last = StrictMath.log(StrictMath.log(1 / third) / smallest);
    double widest = widestStep(third);
    int steps = (int) Math.ceil((last - first) / widest);
    double step = (last - first) / steps;
    double[] nodes = new double[steps + 1];
    double[] weights = new double[steps + 1];
    for (int j = 0; j <= steps; j++) {
      nodes[j] = StrictMath.exp(first + j * step);
      weights[j] = step * nodes[j];
    }
    return new Quadrature(nodes, weights);
  }

  private static double widestStep(double tolerance) {
    double step = FIRST_STEP;
    while (stepError(step) > tolerance) {
      step -= FINER;
    }
    return step;
  }

  /** The terms of k = 1 and 2; the later ones are less than a thousandth of the second. */
  private static double stepError(double step) {
    return 2 * (gamma(2 * Math.PI / step) + 1.001 * gamma(4 * Math.PI / step));
  }

  /** {@code |Gamma(1 + iv)|}. */
  private static double gamma(double v) {
    return Math.sqrt(Math.PI * v / StrictMath.sinh(Math.PI * v));
  }
}
