package dev.mercer.samples.catalogue;

import dev.mercer.kernel.UnitReport;
import dev.mercer.runtime.Dataset;
import dev.mercer.samples.catalogue.baseline.ReluNet;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Counts units that have stopped learning, in kernel networks and in ReLU networks of their size.
 */
final class DeadUnits implements Experiment {
  private static final int SEEDS = 10;
  private static final double FAINT = 1e-6;

  /** That of the kernel network's training. */
  private static final float SAME_RATE = 0.03f;

  @Override
  public Claim claim() {
    return Claim.NO_DEAD_UNITS;
  }

  /** Units without a gradient, and with a faint one. */
  private record Count(double dead, double faint) {
    static Count of(double[] gradients) {
      double median = Ranks.median(gradients);
      return new Count(
          Arrays.stream(gradients).filter(each -> each == 0).count(),
          Arrays.stream(gradients).filter(each -> each == 0 || each < FAINT * median).count());
    }
  }

  private record Counts(Count kernel, Count relu, Count fastRelu) {}

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    Table table =
        new Table(
            "Units without a gradient on any training row, and with one below a millionth of the"
                + " median; means over ten seeds",
            "data",
            List.of("units", "kernel", "ReLU, Adam 0.001", "ReLU, Adam 0.03"));
    for (Task task : bench.tasks("digits", "cells", "concrete", "satellite", "segment")) {
      List<Counts> runs =
          LongStream.rangeClosed(1, bench.quick() ? 1 : SEEDS)
              .parallel()
              .mapToObj(seed -> count(bench, task, seed))
              .toList();
      measurements.add(
          Measurement.of(
              Criterion.NONE_DEAD,
              task.name(),
              Sample.of(runs, run -> run.kernel.dead),
              Sample.of(runs, run -> run.relu.dead).mean(),
              "ReLU"));
      measurements.add(
          Measurement.of(
              Criterion.NONE_FAINT,
              task.name(),
              Sample.of(runs, run -> run.kernel.faint),
              Sample.of(runs, run -> run.relu.faint).mean(),
              "ReLU"));
      table.row(
          task.name(),
          Stream.concat(
                  Stream.of("" + Bench.units(task)),
                  Stream.of(
                          runs.stream().map(Counts::kernel).toList(),
                          runs.stream().map(Counts::relu).toList(),
                          runs.stream().map(Counts::fastRelu).toList())
                      .map(DeadUnits::both))
              .map(Table::cell));
    }
    return new Findings(measurements, List.<Html>of(table.html()));
  }

  private static String both(List<Count> counts) {
    return Notation.COUNT.of(Sample.of(counts, Count::dead).mean())
        + ", "
        + Notation.COUNT.of(Sample.of(counts, Count::faint).mean());
  }

  private static Counts count(Bench bench, Task task, long seed) {
    Dataset data = task.training();
    UnitReport report = UnitReport.of(bench.trained(task, seed), data);
    ReluNet fast = ReluNet.trained(task, Bench.units(task), SAME_RATE, seed);
    return new Counts(
        new Count(report.dead(), report.faint()),
        Count.of(bench.relu(task, seed).unitGradients(data)),
        Count.of(fast.unitGradients(data)));
  }
}
