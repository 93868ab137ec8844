package dev.mercer.runtime;

import dev.mercer.runtime.network.Claim;
import dev.mercer.runtime.train.Ending;
import dev.mercer.runtime.train.Training;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A training whose steps the caller takes. Between two steps the model may be evaluated, copied,
 * and changed by {@link Parameter#set}: the next step starts from what it then is.
 *
 * <pre>{@code
 * try (TrainingRun run = trainer.begin(net, data)) {
 *   while (run.step()) {
 *     show(net);
 *   }
 *   return run.report();
 * }
 * }</pre>
 *
 * <p>Any thread may call it, but only one at a time. During a step, the listener's calls included,
 * another thread that evaluates, reads or changes the model gets an {@link IllegalStateException}.
 *
 * <p>An interrupt of the thread that calls ends the training: {@link #step} then learns nothing
 * more, writes the checkpoint and leaves the thread interrupted.
 */
public final class TrainingRun implements AutoCloseable {
  private final Training training;
  private final Claim claim;
  private final TrainingListener listener;
  private final Optional<Path> checkpoint;
  private final long everySteps;
  private boolean closed;

  TrainingRun(
      Training training,
      Claim claim,
      TrainingListener listener,
      Optional<Path> checkpoint,
      long everySteps) {
    this.training = training;
    this.claim = claim;
    this.listener = listener;
    this.checkpoint = checkpoint;
    this.everySteps = everySteps;
  }

  /**
   * Learns one batch, and at the end of an epoch validates, tells the listener and writes the
   * checkpoint, as {@link Trainer#fit} does.
   *
   * @return whether there is another step to take
   * @throws IllegalStateException if the training has ended or is closed, or the model is being
   *     trained already
   * @throws UncheckedIOException if the checkpoint cannot be written
   */
  public boolean step() {
    claim.take();
    try {
      return claimedStep();
    } finally {
      claim.giveUp();
    }
  }

  private boolean claimedStep() {
    if (closed || training.ended()) {
      throw new IllegalStateException(
          "The training %s after step %s: there is no further step."
              .formatted(closed ? "was closed" : "has ended", training.steps()));
    }
    boolean epochEnded = training.step();
    if (epochEnded || isToSaveWithinAnEpoch()) {
      checkpoint.ifPresent(this::save);
    }
    if (epochEnded) {
      listener.epoch(history().getLast());
      if (listener.stopRequested()) {
        training.stop();
      }
    }
    return !training.ended();
  }

  /** What was interrupted before its first step has nothing to go on from. */
  private boolean isToSaveWithinAnEpoch() {
    return training.ended()
        ? training.ending() == Ending.INTERRUPTED && training.steps() > 0
        : training.steps() % everySteps == 0;
  }

  private void save(Path file) {
    try {
      training.save(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint could not be written to " + file, e);
    }
  }

  /**
   * Whether no step is left: the epochs are over, or the training stopped early, diverged or was
   * interrupted.
   */
  public boolean ended() {
    return training.ended();
  }

  /** The steps taken so far. */
  public long steps() {
    return training.steps();
  }

  /** The epochs that have ended, in order: a copy. */
  public List<Epoch> history() {
    return Translation.history(training);
  }

  /**
   * Once it has ended: gives the model the weights that the training came to, records in it how it
   * was trained, and reports.
   *
   * @throws IllegalStateException if there are steps left to take, or the model is being trained
   */
  public TrainingReport report() {
    claim.take();
    try {
      return claimedReport();
    } finally {
      claim.giveUp();
    }
  }

  private TrainingReport claimedReport() {
    if (!training.ended()) {
      throw new IllegalStateException(
          "The training goes on after step %s; expected that it has ended."
              .formatted(training.steps()));
    }
    Map<String, String> provenance = training.finish();
    return new TrainingReport(
        history(),
        Translation.stopReason(training.ending()),
        training.bestEpoch(),
        training.keptEpoch(),
        training.remarks(),
        provenance);
  }

  /** Takes the steps that are left, for a caller that has claimed the model. */
  TrainingReport toEnd() {
    while (!training.ended()) {
      claimedStep();
    }
    return claimedReport();
  }

  /** Frees the threads. The model keeps the weights that it has. */
  @Override
  public void close() {
    closed = true;
    training.close();
  }
}
