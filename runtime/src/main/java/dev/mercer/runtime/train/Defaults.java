package dev.mercer.runtime.train;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Every default of training. They were chosen on validation parts of the training rows of fourteen
 * tables of 120 to 8000 rows, classes and values, by networks of 128 prototypes.
 */
public final class Defaults {
  /** The rate of Adam, which falls to 0 by a cosine. */
  public static final float RATE = 0.03f;

  /** The epochs where nothing is rehearsed. */
  public static final int EPOCHS = 60;

  /**
   * The other epochs that a {@link Rehearsal} tries. Noisy tables want few, 20 rather than 60 being
   * worth two points of accuracy on cells and 6 % of the error on diabetes; smooth ones many, 120
   * being worth 3 % on concrete. With 240 for 120, small tables chose worse.
   */
  static final int[] EPOCH_CHOICES = {20, 120};

  /** The part of the rows that a rehearsal judges on: 0.3 chose no better, nor did three parts. */
  static final double REHEARSAL_PART = 0.2;

  /**
   * The part of the loss by which others must do better than {@link #EPOCHS}. Without it, tables of
   * a few hundred rows chose at random and lost 2 % of the error on cars.
   */
  static final double REHEARSAL_MARGIN = 0.05;

  /** With fewer rows, too few are judged on to tell anything. */
  static final int FEWEST_REHEARSED = 100;

  /** A rehearsal takes three times as long as the training: more rows overfit less, and cost. */
  static final int MOST_REHEARSED = 5000;

  public static final int BATCH_SIZE = 32;
  public static final long SEED = 42;

  /**
   * A step of a small network takes microseconds, less than it costs to wake a second thread and
   * wait for it.
   */
  public static final int THREADS = 1;

  /**
   * Epsilon as a part of the median squared distance between rows. From 0.3 to 0.7, tables of
   * narrow clusters lost up to a point of accuracy, and smooth ones gained up to four. To choose it
   * from 1/2 to 1/40 by the least-squares readout over the seeds, judged on held-out rows, was no
   * better: what suits prototypes that stay does not tell what suits those that move.
   */
  static final double EPSILON_PART = 0.5;

  /**
   * What the median row's responses add up to where the output reads them. A step of Adam may move
   * an output by the rate times this. Where the largest response was 1 instead, a broad kernel's
   * added up to dozens: readouts learnt noise, and lost a point on satellite, one and a half on
   * cells and 5 % of the error on diabetes, for half a point on vehicle and on segment.
   */
  static final float TOTAL_RESPONSE = 2;

  /** Below it a trained epsilon is as good as frozen: the slope of softplus is epsilon itself. */
  public static final double FROZEN_EPSILON = 1e-3;

  /** The steps of Lloyd's algorithm after k-means++. */
  static final int LLOYD_STEPS = 5;

  /**
   * The deviation of the noise that tells seeds apart where there are fewer distinct rows than
   * prototypes, as a part of a coordinate's own deviation.
   */
  static final double JITTER = 0.1;

  private Defaults() {}

  /** How the number of epochs is found where nobody states it, as a setting. */
  static String epochs() {
    return "%s; with %s to %s rows, %s if %s of them, held out, say so"
        .formatted(
            EPOCHS,
            FEWEST_REHEARSED,
            MOST_REHEARSED,
            Arrays.stream(EPOCH_CHOICES)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" or ")),
            REHEARSAL_PART);
  }
}
