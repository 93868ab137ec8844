package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that loads a model, answers one row, and answers on until it is fast. It prints figures
 * that count from the moment at which it was started, which it is told.
 */
final class FirstPrediction {
  private static final Duration RUN = Duration.ofSeconds(5);
  private static final long WINDOW_NANOS = 2_000_000;

  /** The part of the speed at the end that counts as full. */
  private static final double FULL = 0.8;

  private FirstPrediction() {}

  /** Takes the time of its start and the model's file. */
  public static void main(String[] arguments) throws IOException {
    Model model = MercerNetworks_Classifier64x128.load(Path.of(arguments[1]));
    report(Instant.parse(arguments[0]), new Work(model, 1)::forward);
  }

  /** Makes predictions and prints the figures. */
  static void report(Instant start, Runnable prediction) {
    prediction.run();
    double first = since(start);
    long before = System.nanoTime();
    prediction.run();
    double second = (System.nanoTime() - before) / 1e9;
    double begin = since(start);
    List<Integer> windows = new ArrayList<>();
    long end = System.nanoTime() + RUN.toNanos();
    while (System.nanoTime() < end) {
      windows.add(calls(prediction));
    }
    System.out.println(Figure.seconds("first prediction", first).line());
    System.out.println(Figure.seconds("second call", second).line());
    double full = begin + full(windows) * WINDOW_NANOS / 1e9;
    System.out.println(Figure.seconds("full speed", full).line());
  }

  private static int calls(Runnable prediction) {
    long end = System.nanoTime() + WINDOW_NANOS;
    int calls = 0;
    while (System.nanoTime() < end) {
      prediction.run();
      calls++;
    }
    return calls;
  }

  /** The first window that is about as fast as the last quarter. */
  private static int full(List<Integer> windows) {
    double[] last =
        windows.subList(windows.size() * 3 / 4, windows.size()).stream()
            .mapToDouble(calls -> calls)
            .toArray();
    double usual = Summary.median(last);
    int window = 0;
    while (windows.get(window) < FULL * usual) {
      window++;
    }
    return window;
  }

  private static double since(Instant start) {
    return Duration.between(start, Instant.now()).toNanos() / 1e9;
  }
}
