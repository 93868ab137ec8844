package dev.mercer.samples.playground.data;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Split;
import java.util.Optional;

/**
 * Points by their purpose.
 *
 * @param training the rows to learn from
 * @param calibration rows that say when to abstain
 * @param test rows to judge on
 */
public record Sample(Dataset training, Optional<Dataset> calibration, Optional<Dataset> test) {
  /** The part of all rows that calibrates. */
  private static final double CALIBRATION = 0.2;

  /** Of fewer rows all are learnt: a part of them would say nothing. */
  public static final int ENOUGH = 100;

  /**
   * Divides points.
   *
   * @param test the part of all rows to judge on, at most 0.5
   */
  public static Sample of(Points points, double test, long seed) {
    Dataset all = points.dataset();
    if (all.size() < ENOUGH) {
      return new Sample(all, Optional.empty(), Optional.empty());
    }
    Split judged = all.split(test, seed);
    Split calibrated = judged.rest().split(CALIBRATION / (1 - test), seed + 1);
    return new Sample(
        calibrated.rest(), Optional.of(calibrated.heldOut()), Optional.of(judged.heldOut()));
  }
}
