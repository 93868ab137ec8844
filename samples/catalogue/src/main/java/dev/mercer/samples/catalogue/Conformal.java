package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Abstention;
import dev.mercer.runtime.Classifier;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Split;
import dev.mercer.samples.catalogue.data.Rows;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts how often prediction sets keep their promise on rows that nothing has seen. */
final class Conformal implements Experiment {
  private static final double CONFIDENCE = 0.95;

  /** The probability that a right predictor is outside its bounds. */
  private static final double CHANCE = 0.001;

  /** All rows are parted at random: a fifth is fresh, and a quarter of the rest calibrates. */
  private static final double CALIBRATION = 0.25;

  private static final int MOST_FRESH = 2000;
  private static final int FEWEST_CALIBRATING = 19;

  @Override
  public Claim claim() {
    return Claim.COVERAGE;
  }

  private record Reading(
      double coverage,
      boolean coverageExpected,
      double letIn,
      boolean letInExpected,
      double worstClass,
      double worstByClass,
      double classesExpected,
      double size,
      double sizeByClass) {}

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    Table table =
        new Table(
            "Coverage of fresh rows at a confidence of 95 %; a set's size is its number of labels",
            "data",
            List.of(
                "labels covered",
                "rows let in",
                "worst class",
                "worst class, by class",
                "size",
                "size, by class"));
    List<Task> tasks =
        bench.tasks().stream()
            .filter(Task::classifies)
            .filter(task -> calibrating(task) >= FEWEST_CALIBRATING)
            .toList();
    for (Task task : tasks) {
      List<Reading> runs = bench.overSeeds(seed -> read(bench, task.resplit(seed), seed));
      String name = task.name();
      measurements.add(
          Measurement.of(
              Criterion.LABELS_COVERED,
              name,
              Sample.of(runs, run -> run.coverageExpected ? 1 : 0)));
      measurements.add(
          Measurement.of(
              Criterion.ROWS_LET_IN, name, Sample.of(runs, run -> run.letInExpected ? 1 : 0)));
      measurements.add(
          Measurement.of(
              Criterion.CLASSES_COVERED, name, Sample.of(runs, Reading::classesExpected)));
      table.row(
          name,
          Stream.concat(
                  Stream.of(
                          Sample.of(runs, Reading::coverage),
                          Sample.of(runs, Reading::letIn),
                          Sample.of(runs, Reading::worstClass),
                          Sample.of(runs, Reading::worstByClass))
                      .map(sample -> Notation.PERCENT.of(sample.mean())),
                  Stream.of(Sample.of(runs, Reading::size), Sample.of(runs, Reading::sizeByClass))
                      .map(sample -> Notation.DIGITS.of(sample.mean())))
              .map(Table::cell));
    }
    return new Findings(measurements, List.of(table.html()));
  }

  private static double calibrating(Task task) {
    return 0.8 * CALIBRATION * (task.training().size() + task.test().size());
  }

  private static Reading read(Bench bench, Task task, long seed) {
    Split split = task.training().split(CALIBRATION, seed);
    Classifier<?> net = bench.freshClassifier(task, split.rest(), seed);
    Abstention<?> together = Abstention.calibrate(net, split.rest(), split.heldOut(), CONFIDENCE);
    Dataset fresh = Rows.thinned(task.test(), MOST_FRESH);
    Counts all = new Counts(fresh, Classifier.labelsOf(net));
    Counts byClass = new Counts(fresh, Classifier.labelsOf(net));
    all.count(together);
    byClass.count(together.byClass());
    BetaBinomial law = new BetaBinomial(together.compared(), fresh.size(), CONFIDENCE);
    return new Reading(
        all.covered() / (double) fresh.size(),
        law.expects(all.covered(), CHANCE),
        all.letIn / (double) fresh.size(),
        law.expects(all.letIn, CHANCE),
        all.worst(),
        byClass.worst(),
        byClass.expected(split.heldOut()),
        all.labels / (double) fresh.size(),
        byClass.labels / (double) fresh.size());
  }

  /** What happens to fresh rows, class by class. */
  private static final class Counts {
    private final Dataset fresh;
    private final List<?> names;
    private final int[] rows;
    private final int[] covered;
    private int letIn;
    private int labels;

    Counts(Dataset fresh, List<?> names) {
      this.fresh = fresh;
      this.names = names;
      this.rows = new int[names.size()];
      this.covered = new int[names.size()];
    }

    void count(Abstention<?> abstention) {
      for (int row = 0; row < fresh.size(); row++) {
        int label = fresh.label(row);
        List<?> set = abstention.labels(fresh.row(row));
        rows[label]++;
        covered[label] += set.contains(names.get(label)) ? 1 : 0;
        labels += set.size();
        letIn += abstention.novelty(fresh.row(row)).pValue() > 1 - CONFIDENCE ? 1 : 0;
      }
    }

    int covered() {
      return IntStream.of(covered).sum();
    }

    double worst() {
      return classes().mapToDouble(label -> covered[label] / (double) rows[label]).min().orElse(1);
    }

    /** The part of the classes whose count is one that their law expects. */
    double expected(Dataset calibration) {
      return classes()
          .mapToDouble(
              label -> {
                int compared = Rows.count(calibration, label);
                return compared < FEWEST_CALIBRATING
                    ? (covered[label] == rows[label] ? 1 : 0)
                    : new BetaBinomial(compared, rows[label], CONFIDENCE)
                            .expects(covered[label], CHANCE)
                        ? 1
                        : 0;
              })
          .average()
          .orElse(1);
    }

    private IntStream classes() {
      return IntStream.range(0, rows.length).filter(label -> rows[label] > 0);
    }
  }
}
