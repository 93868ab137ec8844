package dev.mercer.samples.digits;

import java.io.Console;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that grows in place, with the loss, the accuracy and the time left. */
final class ProgressOnTerminal implements Progress {
  private final ProgressBar bar;

  ProgressOnTerminal(Console console, int epochs) {
    boolean blocks = console.charset().newEncoder().canEncode('█');
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("Epochs")
            .setInitialMax(epochs)
            .setStyle(blocks ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(100)
            .build();
  }

  @Override
  public void show(LearningCurve.Point point) {
    bar.setExtraMessage(
        String.format(
            Locale.ROOT, "loss %.4f, accuracy %.1f %%", point.loss(), 100 * point.accuracy()));
    bar.stepTo(point.epoch());
  }

  @Override
  public void close() {
    bar.close();
  }
}
