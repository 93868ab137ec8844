package dev.mercer.runtime;

/**
 * Hears of a training's progress. It is called on the thread that trains, between two epochs, so it
 * may evaluate the model, on this thread; an exception that it throws ends the training where it
 * stands.
 */
@FunctionalInterface
public interface TrainingListener {

  /** An epoch has ended. */
  void epoch(Epoch epoch);

  /** Asked after each epoch: whether to stop here, with {@link StopReason#LISTENER}. */
  default boolean stopRequested() {
    return false;
  }
}
