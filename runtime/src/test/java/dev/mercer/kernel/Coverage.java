package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

/**
 * The counts of fresh rows that a split-conformal predictor covers. Over calibrations by n rows the
 * coverage follows a beta distribution with the parameters {@code n + 1 - l} and {@code l}, {@code
 * l = floor((n + 1) alpha)} (Vovk 2012), if no scores are equal; so a count among m fresh rows is
 * beta-binomial.
 */
final class Coverage {
  /** The probability that one count of a right predictor fails. */
  private static final double CHANCE = 1e-5;

  private final int fresh;
  private final double a;
  private final double b;
  private double sum;
  private int count;

  Coverage(int compared, int fresh, double confidence) {
    this.fresh = fresh;
    this.b = Math.floor((compared + 1) * (1 - confidence) + 1e-9);
    this.a = compared + 1 - b;
  }

  void add(int covered) {
    requireAtLeast(covered);
    double above = 1 - below(covered) + probabilities()[covered];
    assertWithMessage("probability of at least %s", covered).that(above).isAtLeast(CHANCE);
    sum += covered;
    count++;
  }

  /** A count that may be as high as it likes, as one that contains the covered rows. */
  void requireAtLeast(int count) {
    assertWithMessage("probability of at most %s", count).that(below(count)).isAtLeast(CHANCE);
  }

  private double below(int count) {
    double[] probabilities = probabilities();
    double below = 0;
    for (int k = 0; k <= count; k++) {
      below += probabilities[k];
    }
    return below;
  }

  /** The mean of the counts is that of the distribution, within four deviations. */
  void require() {
    double mean = fresh * a / (a + b);
    double variance = mean * b / (a + b) * (a + b + fresh) / (a + b + 1);
    assertThat(sum / count).isWithin(4 * Math.sqrt(variance / count)).of(mean);
  }

  /** {@code p(k+1) / p(k) = (m - k)(a + k) / ((k + 1)(b + m - k - 1))}. */
  private double[] probabilities() {
    double[] p = new double[fresh + 1];
    p[fresh] = 1;
    double total = 1;
    for (int k = fresh - 1; k >= 0; k--) {
      p[k] = p[k + 1] * (k + 1) * (b + fresh - k - 1) / ((fresh - k) * (a + k));
      total += p[k];
    }
    for (int k = 0; k <= fresh; k++) {
      p[k] /= total;
    }
    return p;
  }
}
