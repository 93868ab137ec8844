package dev.mercer.samples.playground.session;

import dev.mercer.samples.playground.wire.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A lesson with a thread of its own, which takes its steps, makes its frames and does what is asked
 * between them: nobody else touches the network. It waits for no reader. Thread-safe.
 */
public final class Session implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger("dev.mercer.samples.playground");

  /** Thirty frames a second. */
  private static final long FRAME_NANOS = Duration.ofSeconds(1).toNanos() / 30;

  /** A reader that has not read for so long has gone, or sleeps: it may come again. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Longer than a frame and its steps take on a busy machine. */
  private static final int ANSWER_SECONDS = 20;

  private static final int GONE = 404;

  private final String id;
  private final BlockingQueue<Request<?>> requests = new LinkedBlockingQueue<>();
  private final Newest<Frame> frames = new Newest<>();
  private final List<Runnable> lasts = new ArrayList<>();
  private boolean ended;
  private Settings settings;
  private Lesson lesson;
  private boolean playing = true;
  private boolean changed = true;
  private String remark = "";

  /**
   * Begins a lesson.
   *
   * @param id what it is called
   */
  Session(String id, Settings settings) {
    this.id = id;
    this.settings = settings;
    this.lesson = new Lesson(settings);
    Thread.ofPlatform().daemon().name("session " + id).start(this::live);
  }

  /** What it is called: nobody can guess it. */
  public String id() {
    return id;
  }

  /** Starts or stops taking steps. */
  public void play(boolean on) {
    change(
        () -> {
          playing = on;
          remark = "";
        });
  }

  /** Takes one step. */
  public void step() {
    change(
        () -> {
          playing = false;
          learn(1);
        });
  }

  /** Starts again from the beginning. */
  public void reset() {
    change(() -> renew(settings));
  }

  /** Goes on with other settings, and with another network where they ask for one. */
  public void adjust(Settings next) {
    change(
        () -> {
          if (lesson.adjust(next)) {
            settings = next;
          } else {
            renew(next);
          }
        });
  }

  /** Moves a prototype. */
  public void move(int unit, float[] place) {
    change(() -> lesson.move(unit, place));
  }

  /** The network and its rows as they are now. */
  public Snapshot snapshot() {
    return ask(() -> lesson.snapshot());
  }

  /** The newest frame that was not taken yet: empty if there is none in time. */
  public Optional<Frame> frame(Duration longest) throws InterruptedException {
    return frames.take(longest);
  }

  /** Whether it has ended. */
  public synchronized boolean ended() {
    return ended;
  }

  /** Has something done when it ends: now, if it has. */
  public synchronized void whenEnded(Runnable last) {
    if (ended) {
      last.run();
    } else {
      lasts.add(last);
    }
  }

  @Override
  public synchronized void close() {
    if (!ended) {
      ended = true;
      lasts.forEach(Runnable::run);
    }
  }

  /** Does something between two steps that may change what there is to see. */
  private void change(Runnable action) {
    ask(
        () -> {
          action.run();
          changed = true;
          return action;
        });
  }

  /** Does something between two steps, and returns what it came to. */
  private <Answer> Answer ask(Supplier<Answer> question) {
    Request<Answer> request = new Request<>(question, new CompletableFuture<>());
    if (!ended()) {
      requests.add(request);
    }
    // Asked once more: the session's thread may have looked at its requests for the last time.
    if (ended()) {
      request.refuse();
    }
    try {
      return request.answer.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Something that the session's thread is to do. */
  private record Request<Answer>(Supplier<Answer> question, CompletableFuture<Answer> answer) {
    void grant() {
      try {
        answer.complete(question.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    }

    void refuse() {
      answer.completeExceptionally(new Refusal(GONE, "This session has ended."));
    }
  }

  private void live() {
    long due = System.nanoTime();
    while (!ended()) {
      long wait = due - System.nanoTime();
      if (wait <= 0) {
        show();
        // A frame that came late moves the next ones: they do not hurry after it.
        due = Math.max(due + FRAME_NANOS, System.nanoTime());
      } else {
        await(wait).ifPresent(Request::grant);
      }
    }
    lesson.close();
    requests.forEach(Request::refuse);
  }

  private Optional<Request<?>> await(long nanos) {
    try {
      return Optional.ofNullable(requests.poll(nanos, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      close();
      return Optional.empty();
    }
  }

  /** Takes the steps of a frame, and shows it. */
  private void show() {
    if (frames.untaken().compareTo(PATIENCE) > 0) {
      close();
      return;
    }
    try {
      if (playing) {
        learn(settings.speed());
        changed = true;
      }
      if (changed) {
        changed = false;
        frames.put(lesson.frame(playing, remark));
      }
    } catch (ArithmeticException e) {
      // What a person did to the network by hand may be beyond floats.
      renew(settings);
      playing = false;
      remark = "The network computed numbers too large for it, and starts again.";
      LOGGER.log(System.Logger.Level.INFO, remark, e);
    }
  }

  private void learn(int steps) {
    for (int i = 0; i < steps; i++) {
      if (!lesson.step()) {
        playing = false;
        remark =
            lesson.remarks().isEmpty()
                ? "It has learnt for 1000 epochs, and pauses. Play goes on."
                : String.join(" ", lesson.remarks());
        return;
      }
      if (lesson.steps() == settings.until()) {
        playing = false;
        return;
      }
    }
  }

  private void renew(Settings next) {
    Lesson another = new Lesson(next);
    lesson.close();
    lesson = another;
    settings = next;
    remark = "";
    changed = true;
  }
}
