package dev.mercer.kernel;

import java.util.Arrays;

/**
 * The scores of calibration rows, against which the score of a fresh row is held (split conformal
 * prediction: Vovk, Gammerman and Shafer, Algorithmic Learning in a Random World, 2005;
 * Papadopoulos et al. 2002). A higher score is stranger.
 *
 * @param ascending sorted
 */
record ConformalScores(double[] ascending) {

  /** Takes scores in any order. */
  static ConformalScores of(double[] scores) {
    double[] ascending = scores.clone();
    Arrays.sort(ascending);
    return new ConformalScores(ascending);
  }

  /**
   * {@code (1 + #{s_i >= s}) / (n + 1)}. If the fresh row and the n calibration rows are
   * exchangeable, each rank of its score is as likely as the others, so that the probability of a
   * value of at most alpha is at most alpha, whatever the score is.
   */
  double pValue(double score) {
    int below = Arrays.binarySearch(ascending, score);
    if (below < 0) {
      below = -below - 1;
    }
    // Of equal scores the search finds any.
    while (below > 0 && ascending[below - 1] == score) {
      below--;
    }
    return (1.0 + ascending.length - below) / (ascending.length + 1.0);
  }
}
