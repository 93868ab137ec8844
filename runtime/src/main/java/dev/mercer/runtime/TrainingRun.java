package dev.mercer.runtime;

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
 * <p>Any thread may call it, but only one at a time, and nobody may evaluate the model during a
 * step.
 */
public final class TrainingRun implements AutoCloseable {
  private final Training training;
  private final TrainingListener listener;
  private final Optional<Path> checkpoint;
  private final long everySteps;
  private boolean closed;

  TrainingRun(
      Training training, TrainingListener listener, Optional<Path> checkpoint, long everySteps) {
    this.training = training;
    this.listener = listener;
    this.checkpoint = checkpoint;
    this.everySteps = everySteps;
  }

  /**
   * Learns one batch, and at the end of an epoch validates, tells the listener and writes the
   * checkpoint, as {@link Trainer#fit} does.
   *
   * @return whether there is another step to take
   * @throws IllegalStateException if the training has ended or is closed
   * @throws UncheckedIOException if the checkpoint cannot be written
   */
  public boolean step() {
    if (closed || training.ended()) {
      throw new IllegalStateException(
          "The training %s after step %s: there is no further step."
              .formatted(closed ? "was closed" : "has ended", training.steps()));
    }
    boolean epochEnded = training.step();
    if (epochEnded || (!training.ended() && training.steps() % everySteps == 0)) {
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

  private void save(Path file) {
    try {
      training.save(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint could not be written to " + file, e);
    }
  }

  /** Whether no step is left: the epochs are over, or the training stopped early or diverged. */
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
   * @throws IllegalStateException if there are steps left to take
   */
  public TrainingReport report() {
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
        training.remarks(),
        provenance);
  }

  /** Takes the steps that are left. */
  TrainingReport toEnd() {
    while (!training.ended()) {
      step();
    }
    return report();
  }

  /** Frees the threads. The model keeps the weights that it has. */
  @Override
  public void close() {
    closed = true;
    training.close();
  }
}
