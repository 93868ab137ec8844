package dev.mercer.samples.catalogue;

import dev.mercer.samples.catalogue.data.Peers;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares scores on every data set with those of others. */
final class Accuracy implements Experiment {
  /** Where the test part is smaller, one split says little. */
  private static final int SMALL = 400;

  @Override
  public Claim claim() {
    return Claim.ACCURACY;
  }

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    Table table =
        new Table(
            "Accuracy, or root mean squared error, on the same test rows; and, where they are few, by"
                + " how much the network differs from a ReLU network on five other splits (mean of"
                + " the paired differences)",
            "data",
            List.of(
                "Mercer",
                "logistic or ridge",
                "RBF SVM",
                "ReLU network",
                "boosted trees",
                "ReLU network, here",
                "paired difference"));
    Peers peers = Peers.read();
    for (Task task : bench.tasks()) {
      Criterion criterion = task.classifies() ? Criterion.AS_ACCURATE : Criterion.AS_PRECISE;
      Sample score = bench.sample(seed -> Scores.of(bench.trained(task, seed), task.test()));
      Sample relu = bench.sample(seed -> Scores.of(bench.relu(task, seed), task.test()));
      Optional<Peers.Score> best = peers.best(task, bench.whole(task));
      measurements.add(
          Measurement.of(
              criterion,
              task.name(),
              score,
              best.map(Peers.Score::value).orElse(relu.mean()),
              best.map(Peers.Score::name).orElse("ReLU network, here")));
      Notation notation = criterion.notation();
      table.row(
          task.name(),
          Stream.of(
                  Stream.of(notation.of(score.mean())),
                  peers.all(task, bench.whole(task)).stream().map(notation::of),
                  Stream.of(notation.of(relu.mean()), paired(bench, task, notation)))
              .flatMap(cells -> cells)
              .map(Table::cell));
    }
    return new Findings(measurements, List.<Html>of(table.html()));
  }

  /** The mean difference of the scores on splits of its own, where the test part is small. */
  private static String paired(Bench bench, Task task, Notation notation) {
    if (task.test().size() >= SMALL) {
      return "";
    }
    Sample difference =
        bench.sample(
            seed -> {
              Task other = task.resplit(100 + seed);
              return Scores.of(bench.fresh(other, other.training(), seed), other.test())
                  - Scores.of(bench.relu(other, seed), other.test());
            });
    return (difference.mean() > 0 ? "+" : "") + notation.of(difference.mean());
  }
}
