package dev.mercer.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether probabilities mean what they say. The confidence of an answer is the probability of the
 * label that it gives. By it the rows are sorted into {@value #BINS} bins of equal width, {@code
 * ((i-1)/15, i/15]}, as in Guo et al. (2017), so that the numbers can be compared with those of
 * others. Immutable, and so safe from any thread.
 *
 * @param error the expected calibration error (ECE): the mean over rows of how far, in a row's bin,
 *     the part of right answers is from the mean confidence; 0 at best. With few rows it is never
 *     0, as chance moves the part of right answers in each bin.
 * @param brier the mean over rows of {@code sum_k (p_k - [k = label])^2} (Brier 1950): 0 at best,
 *     {@code 1 - 1/classes} for indifference, 2 at worst
 * @param bins the bins that have rows, from the least confident
 */
public record Reliability(double error, double brier, List<Bin> bins) {
  private static final int BINS = 15;

  /** How far from 1 the sum of the probabilities of a row may be. */
  private static final double SLACK = 1e-3;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * The answers of about the same confidence.
   *
   * @param count how many
   * @param confidence their mean confidence
   * @param accuracy the part of right ones
   */
  public record Bin(int count, double confidence, double accuracy) {}

  /**
   * Judges the probabilities of a model at a temperature. All rows count the same, whatever their
   * weights.
   *
   * @throws IllegalArgumentException if the data set is not one for this model, or the model is not
   *     a classifier
   */
  public static Reliability of(Model model, Temperature temperature, Dataset data) {
    Dataset rows = data.encodedFor(model);
    double[][] probabilities = new double[rows.size()][];
    int[] labels = new int[data.size()];
    for (int row = 0; row < labels.length; row++) {
      probabilities[row] = temperature.probabilities(model.outputs(rows.row(row)));
      labels[row] = rows.label(row);
    }
    return of(probabilities, labels);
  }

  /**
   * Judges probabilities.
   *
   * @param probabilities the probabilities of the classes, {@code [rows][classes]}; those of a row
   *     sum to 1
   * @param labels the class of each row, from 0; at least one
   * @throws IllegalArgumentException if they are not
   */
  public static Reliability of(double[][] probabilities, int[] labels) {
    if (labels.length == 0 || probabilities.length != labels.length) {
      throw new IllegalArgumentException(
          "%s rows of probabilities with %s labels; expected as many of each, and at least one."
              .formatted(probabilities.length, labels.length));
    }
    int[] counts = new int[BINS];
    int[] hits = new int[BINS];
    double[] confidences = new double[BINS];
    double brier = 0;
    for (int row = 0; row < labels.length; row++) {
      double[] p = probabilities[row];
      requireProbabilities(p, row);
      int best = 0;
      for (int k = 0; k < p.length; k++) {
        best = p[k] > p[best] ? k : best;
        double error = p[k] - (k == labels[row] ? 1 : 0);
        brier += error * error / labels.length;
      }
      int bin = Math.min(BINS, Math.max(1, (int) Math.ceil(p[best] * BINS))) - 1;
      counts[bin]++;
      hits[bin] += best == labels[row] ? 1 : 0;
      confidences[bin] += p[best];
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        error += Math.abs(hits[bin] - confidences[bin]) / labels.length;
        bins.add(
            new Bin(counts[bin], confidences[bin] / counts[bin], hits[bin] / (double) counts[bin]));
      }
    }
    return new Reliability(error, brier, bins);
  }

  private static void requireProbabilities(double[] p, int row) {
    double sum = 0;
    for (double each : p) {
      if (!(each >= 0 && each <= 1)) {
        throw new IllegalArgumentException(
            "A probability of row %s is %s; expected 0 to 1.".formatted(row, each));
      }
      sum += each;
    }
    if (Math.abs(sum - 1) > SLACK) {
      throw new IllegalArgumentException(
          "The probabilities of row %s sum to %s; expected 1.".formatted(row, sum));
    }
  }

  /** As in {@code ECE 0.013, Brier 0.041}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "ECE %.3f, Brier %.3f", error, brier);
  }
}
