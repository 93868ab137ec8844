package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.List;

/**
 * What a second thread brings batch inference and training, over what it brings multiply-adds on
 * registers.
 */
final class TwoThreads implements Measurement {
  private static final int ROWS = 256;
  private static final Goal GOAL = Goal.atLeast(0.95);

  @Override
  public String work() {
    return "two threads over one, %s rows, 784-256-10".formatted(ROWS);
  }

  @Override
  public List<Figure> measure() {
    Model model = Work.withReadout(MercerNetworks_Classifier784x256.create(1), "digit");
    Work whole = new Work(model, ROWS);
    Work first = whole.part(0, ROWS / 2);
    Work second = whole.part(ROWS / 2, ROWS);
    Peak peak = new Peak();
    Peak other = new Peak();
    try (Pair pair = new Pair()) {
      double[] seconds =
          Stopwatch.seconds(
              () -> chains(peak, 2),
              () -> pair.run(() -> chains(peak, 1), () -> chains(other, 1)),
              whole::forward,
              () -> pair.run(first::forward, second::forward));
      double most = seconds[0] / seconds[1];
      double inference = seconds[2] / seconds[3];
      Lesson lesson = new Lesson(model, ROWS);
      double training = lesson.secondsPerStep(1) / lesson.secondsPerStep(2);
      return List.of(
          Figure.ratio("gain of the peak", most, Goal.NONE),
          Figure.ratio("gain of inference", inference, Goal.NONE),
          Figure.ratio("gain of training", training, Goal.NONE),
          Figure.ratio("inference / peak", inference / most, GOAL),
          Figure.ratio("training / peak", training / most, GOAL));
    }
  }

  /** About as long as a batch, so that handing it over weighs the same. */
  private static void chains(Peak peak, int halves) {
    for (int i = 0; i < halves * 150; i++) {
      peak.run();
    }
  }
}
