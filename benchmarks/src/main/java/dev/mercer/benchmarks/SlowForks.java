package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the virtual machine compiles a pass badly: in a fork that does, the pass is slow for
 * good, so a median over forks would hide it.
 */
final class SlowForks implements Measurement {
  private static final int FORKS = 40;

  private record Pass(String name, Runnable work) {}

  @Override
  public String work() {
    return "forks with a slow pass";
  }

  @Override
  public int forks() {
    return FORKS;
  }

  @Override
  public List<Figure> measure() {
    List<Pass> passes = new ArrayList<>();
    add(passes, "64-128-10, 1 row", MercerNetworks_Classifier64x128.create(1), 1);
    add(passes, "64-128-10, 32 rows", MercerNetworks_Classifier64x128.create(1), 32);
    add(passes, "784-256-10, 128 rows", MercerNetworks_Classifier784x256.create(1), 128);
    add(passes, "16-512, 128 rows", MercerNetworks_Yat16x512.create(1), 128);
    double[] seconds = Stopwatch.seconds(passes.stream().map(Pass::work).toArray(Runnable[]::new));
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      figures.add(Figure.seconds(passes.get(i).name(), seconds[i]));
    }
    return figures;
  }

  private static void add(List<Pass> passes, String name, Model model, int rows) {
    Work work = new Work(model, rows);
    passes.add(new Pass(name + ", forward", work::forward));
    passes.add(new Pass(name + ", both passes", work::gradients));
  }

  @Override
  public List<Summary> summarize(List<List<Figure>> forks) {
    List<Summary> usual = Summary.ofEach(forks);
    long slow = forks.stream().filter(fork -> slow(fork, usual)).count();
    List<Summary> summaries = new ArrayList<>(usual);
    Figure share =
        Figure.ratio(
            "share of %s forks".formatted(forks.size()),
            (double) slow / forks.size(),
            Goal.atMost(0));
    summaries.add(new Summary(share, share.value(), share.value()));
    return summaries;
  }

  private static boolean slow(List<Figure> fork, List<Summary> usual) {
    for (int i = 0; i < fork.size(); i++) {
      if (fork.get(i).value() > 2 * usual.get(i).figure().value()) {
        return true;
      }
    }
    return false;
  }
}
