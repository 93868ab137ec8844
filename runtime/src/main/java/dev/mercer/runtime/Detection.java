package dev.mercer.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * How well a score tells outliers from inliers, where a higher score is that of a row further out.
 * Outliers are what is to be found. Rows of equal scores cannot be told apart: they are found
 * together or not at all. Immutable, and so safe from any thread.
 *
 * @param auroc the area under the receiver operating characteristic: the probability that an
 *     outlier scores higher than an inlier, a tie counting one half (Hanley and McNeil 1982); 1 at
 *     best, 0.5 for a score that knows nothing
 * @param aupr the area under the precision-recall curve in steps: the mean precision at which each
 *     outlier is found (average precision); 1 at best, the part of outliers for a score that knows
 *     nothing
 * @param falsePositives the part of the inliers that is taken for outliers at the highest threshold
 *     that finds at least 95 % of the outliers (FPR@95TPR); 0 at best
 */
public record Detection(double auroc, double aupr, double falsePositives) {
  private static final double FOUND = 0.95;

  /**
   * Judges the scores of some inliers and outliers.
   *
   * @param inliers at least one, none NaN
   * @param outliers at least one, none NaN
   * @throws IllegalArgumentException if they are not
   */
  public static Detection of(double[] inliers, double[] outliers) {
    double[] negatives = sorted(inliers, "inlier");
    double[] positives = sorted(outliers, "outlier");
    double pairs = 0;
    double precisions = 0;
    double falsePositives = Double.NaN;
    // Thresholds at the scores of the outliers, from the highest down.
    for (int from = positives.length, first; from > 0; from = first) {
      double score = positives[from - 1];
      first = first(positives, each -> each >= score);
      int here = from - first;
      int found = positives.length - first;
      int lower = first(negatives, each -> each >= score);
      int tied = first(negatives, each -> each > score) - lower;
      int alarms = negatives.length - lower;
      pairs += here * (lower + tied / 2.0);
      precisions += here * (found / (double) (found + alarms));
      if (Double.isNaN(falsePositives) && found >= FOUND * positives.length) {
        falsePositives = alarms / (double) negatives.length;
      }
    }
    return new Detection(
        pairs / negatives.length / positives.length, precisions / positives.length, falsePositives);
  }

  private static double[] sorted(double[] scores, String what) {
    if (scores.length == 0) {
      throw new IllegalArgumentException(
          "There is no %s; expected at least one: of one kind alone nothing can be told."
              .formatted(what));
    }
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    // NaN sorts last.
    if (Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("The score of an %s is NaN.".formatted(what));
    }
    return sorted;
  }

  /** The first index of a sorted array at which a condition holds that holds from there on. */
  private static int first(double[] sorted, DoublePredicate condition) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (condition.test(sorted[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** As in {@code AUROC 0.973, AUPR 0.951, FPR@95TPR 0.112}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "AUROC %.3f, AUPR %.3f, FPR@95TPR %.3f", auroc, aupr, falsePositives);
  }
}
