package dev.mercer.runtime.train;

import dev.mercer.runtime.Epoch;
import java.util.ArrayList;
import java.util.List;

/** How far a training has come, besides the parameters and the optimizer's memory. */
final class Progress {
  /** The epochs that have ended. */
  final List<Epoch> history = new ArrayList<>();

  /** The steps taken. */
  long steps;

  /** The weighted loss of the epoch's steps so far. */
  double lossSum;

  /** The number of the best epoch so far; 0 before the first ends. */
  int bestEpoch;

  /** The trainable parameters at the end of the best epoch, kept for early stopping. */
  final float[] best;

  /** The trainable parameters at the end of the last epoch, and so the last known to be sound. */
  final float[] sound;

  Progress(int trainable) {
    best = new float[trainable];
    sound = new float[trainable];
  }

  /** What an epoch is judged by. */
  static double judged(Epoch epoch) {
    return epoch.validationLoss().orElse(epoch.trainingLoss());
  }

  /** Whether an epoch is better than the best so far by more than {@code least}. */
  boolean improves(Epoch epoch, double least) {
    return bestEpoch == 0 || judged(epoch) < judged(history.get(bestEpoch - 1)) - least;
  }
}
