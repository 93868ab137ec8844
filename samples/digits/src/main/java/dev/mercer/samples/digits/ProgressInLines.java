package dev.mercer.samples.digits;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line now and then, with the loss, the accuracy and the time left. */
final class ProgressInLines implements Progress {
  /** Few enough to read, many enough to see that something happens. */
  private static final int LINES = 10;

  private final PrintWriter out;
  private Instant firstEpoch = Instant.MIN;

  ProgressInLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(LearningCurve.Point point) {
    if (point.epoch() == 1) {
      firstEpoch = Instant.now();
    }
    if (point.epoch() == 1
        || point.epoch() == point.epochs()
        || point.epoch() % Math.max(1, point.epochs() / LINES) == 0) {
      out.printf(
          Locale.ROOT,
          "epoch %3d of %d: loss %.4f, accuracy %5.1f %%%s%n",
          point.epoch(),
          point.epochs(),
          point.loss(),
          100 * point.accuracy(),
          timeLeft(point));
      out.flush();
    }
  }

  /** Judged by the epochs after the first, which also loads and compiles the code. */
  private String timeLeft(LearningCurve.Point point) {
    if (point.epoch() == 1 || point.epoch() == point.epochs()) {
      return "";
    }
    double elapsed = Duration.between(firstEpoch, Instant.now()).toMillis() / 1000.0;
    double left = elapsed / (point.epoch() - 1) * (point.epochs() - point.epoch());
    return String.format(Locale.ROOT, ", %.0f s left", left);
  }

  @Override
  public void close() {}
}
