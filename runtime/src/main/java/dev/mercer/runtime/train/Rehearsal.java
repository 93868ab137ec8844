package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Observations;
import dev.mercer.runtime.network.Evaluator;

/**
 * Finds the number of epochs where nobody states it. Copies of the network learn four fifths of the
 * rows, each for another number of epochs. That with the least loss on the last fifth is the number
 * of the training, which learns all rows; but the default stands unless another is clearly better.
 *
 * <p>It is not the same as early stopping. A schedule that ends at 0 is run to its end each time,
 * and no row is lost to the training.
 */
final class Rehearsal {
  private final Settings settings;
  private final Evaluator evaluator;
  private final Observations rows;

  Rehearsal(Settings settings, Evaluator evaluator, Observations rows) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.rows = rows;
  }

  /** The number of epochs: the stated one, the rehearsed one, or else the default. */
  int epochs() {
    if (settings.epochs().isPresent()) {
      return settings.epochs().getAsInt();
    }
    return sensible()
        ? Rows.heldOut(rows, Defaults.REHEARSAL_PART, settings.seed())
            .map(this::best)
            .orElse(Defaults.EPOCHS)
        : Defaults.EPOCHS;
  }

  /**
   * A network that was trained before may know the rows that it would be judged on, and early
   * stopping finds an end of its own.
   */
  private boolean sensible() {
    return rows.count() >= Defaults.FEWEST_REHEARSED
        && rows.count() <= Defaults.MOST_REHEARSED
        && evaluator.provenance().isEmpty()
        && settings.earlyStopping().isEmpty();
  }

  private int best(Rows rows) {
    int best = Defaults.EPOCHS;
    double least = (1 - Defaults.REHEARSAL_MARGIN) * loss(rows, best);
    for (int epochs : Defaults.EPOCH_CHOICES) {
      double loss = loss(rows, epochs);
      if (loss < least) {
        best = epochs;
        least = loss;
      }
    }
    return best;
  }

  private double loss(Rows rows, int epochs) {
    try (Training training = Training.begin(settings, evaluator.copy(), rows, epochs)) {
      while (!training.ended()) {
        training.step();
      }
      return training.validationLoss();
    }
  }
}
