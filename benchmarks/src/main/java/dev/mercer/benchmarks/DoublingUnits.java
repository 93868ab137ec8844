package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** How the cost of a kernel layer grows with its units: at best, by as much as they do. */
final class DoublingUnits implements Measurement {
  private static final int ROWS = 128;
  private static final Goal GOAL = Goal.atMost(2.1);

  private static final List<LongFunction<Model>> NETWORKS =
      List.of(
          MercerNetworks_Yat784x64::create,
          MercerNetworks_Yat784x128::create,
          MercerNetworks_Yat784x256::create,
          MercerNetworks_Yat784x512::create,
          MercerNetworks_Yat784x1024::create,
          MercerNetworks_Yat784x2048::create,
          MercerNetworks_Yat784x4096::create,
          MercerNetworks_Yat784x8192::create);

  @Override
  public String work() {
    return "units double, %s x 784".formatted(ROWS);
  }

  @Override
  public List<Figure> measure() {
    List<Work> works = new ArrayList<>();
    for (LongFunction<Model> network : NETWORKS) {
      works.add(new Work(network.apply(1), ROWS));
    }
    List<Figure> figures = new ArrayList<>();
    add(figures, "forward", works.stream().<Runnable>map(work -> work::forward).toList());
    add(figures, "both passes", works.stream().<Runnable>map(work -> work::gradients).toList());
    return figures;
  }

  private static void add(List<Figure> figures, String pass, List<Runnable> contestants) {
    double[] seconds = Stopwatch.seconds(contestants.toArray(Runnable[]::new));
    for (int i = 1; i < seconds.length; i++) {
      String name = "%s, %s / %s units".formatted(pass, 64 << i, 64 << i - 1);
      figures.add(Figure.ratio(name, seconds[i] / seconds[i - 1], GOAL));
    }
  }
}
