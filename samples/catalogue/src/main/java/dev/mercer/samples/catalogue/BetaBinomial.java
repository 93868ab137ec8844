package dev.mercer.samples.catalogue;

/**
 * The law of how many of m fresh rows a split-conformal predictor covers: with n calibration rows
 * and {@code l = floor((n + 1) alpha)} the coverage follows {@code Beta(n + 1 - l, l)} (Vovk 2012),
 * so the count is beta-binomial.
 */
final class BetaBinomial {
  private final double[] cumulative;

  /**
   * @param compared the calibration rows n
   * @param fresh the fresh rows m, at least 1
   * @param confidence {@code 1 - alpha}
   */
  BetaBinomial(int compared, int fresh, double confidence) {
    double b = Math.floor((compared + 1) * (1 - confidence) + 1e-9);
    double a = compared + 1 - b;
    this.cumulative = new double[fresh + 1];
    // p(k) / p(k+1) = (k + 1)(b + m - k - 1) / ((m - k)(a + k)), from the top down.
    double[] p = new double[fresh + 1];
    p[fresh] = 1;
    double total = 1;
    for (int k = fresh - 1; k >= 0; k--) {
      p[k] = p[k + 1] * (k + 1) * (b + fresh - k - 1) / ((fresh - k) * (a + k));
      total += p[k];
    }
    double sum = 0;
    for (int k = 0; k <= fresh; k++) {
      sum += p[k];
      cumulative[k] = sum / total;
    }
  }

  /** Whether neither so few nor so many are covered with less than half of a probability. */
  boolean expects(int covered, double probability) {
    double atMost = cumulative[covered];
    double atLeast = covered == 0 ? 1 : 1 - cumulative[covered - 1];
    return Math.min(atMost, atLeast) >= probability / 2;
  }
}
