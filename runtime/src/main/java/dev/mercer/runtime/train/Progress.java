package dev.mercer.runtime.train;

import dev.mercer.runtime.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How far a training has come, besides the parameters and the optimizer's memory. */
final class Progress {
  /** The epochs of the whole training; 0 if a checkpoint is to tell. */
  int epochs;

  /** The steps of an epoch. */
  final long epochSteps;

  /** The epochs that have ended. */
  final List<EpochResult> history = new ArrayList<>();

  /** The steps taken. */
  long steps;

  /** The weighted losses of the steps of the epoch under way. */
  double lossSum;

  /** The number of the best epoch so far; 0 before the first ends. */
  int bestEpoch;

  /** The trainable parameters at the end of the best epoch. */
  final float[] best;

  /** The trainable parameters at the end of the last epoch: the last that are known to be sound. */
  final float[] sound;

  private Progress(int epochs, long epochSteps, int trainable) {
    this.epochs = epochs;
    this.epochSteps = epochSteps;
    this.best = new float[trainable];
    this.sound = new float[trainable];
  }

  /** The progress of a training of so many epochs that has taken no step. */
  static Progress of(int epochs, Settings settings, Rows rows, NetworkSpec spec) {
    int batch = settings.batchSize();
    long epochSteps = (rows.learnt().count() + batch - 1L) / batch;
    return new Progress(epochs, epochSteps, spec.trainable());
  }

  /** The steps of the whole training. */
  long totalSteps() {
    return epochs * epochSteps;
  }

  /** The steps taken in the epoch under way. */
  long stepInEpoch() {
    return steps % epochSteps;
  }

  /** The parameters it keeps, by name: the arrays themselves. */
  Map<String, float[]> kept() {
    return Map.of("best", best, "sound", sound);
  }

  /**
   * Takes an epoch into the history.
   *
   * @param least the least by which its loss must be lower to be an improvement
   * @return whether it is the best so far
   */
  boolean add(EpochResult epoch, double least) {
    boolean improves = bestEpoch == 0 || judged(epoch) < judged(history.get(bestEpoch - 1)) - least;
    history.add(epoch);
    if (improves) {
      bestEpoch = history.size();
    }
    lossSum = 0;
    return improves;
  }

  private static double judged(EpochResult epoch) {
    return epoch.validationLoss().orElse(epoch.trainingLoss());
  }
}
