package dev.mercer.samples.catalogue;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Reliability;
import dev.mercer.runtime.RiskCoverage;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Temperature;
import dev.mercer.samples.catalogue.baseline.ReluNet;
import dev.mercer.samples.catalogue.baseline.Softmax;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Axis;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.LineChart;
import dev.mercer.samples.page.Numbers;
import dev.mercer.samples.page.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares probabilities with the part of right answers. */
final class Calibrated implements Experiment {
  private static final double CALIBRATION = 0.2;
  private static final double SUREST = 0.9;

  @Override
  public Claim claim() {
    return Claim.CALIBRATION;
  }

  /** The probabilities of an answerer on the test rows, and what follows. */
  private record Reading(double error, RiskCoverage risk) {
    static Reading of(Dataset test, Function<float[], double[]> probabilities) {
      double[][] all = new double[test.size()][];
      Arrays.setAll(all, row -> probabilities.apply(test.row(row)));
      int[] labels = IntStream.range(0, all.length).map(test::label).toArray();
      boolean[] right = new boolean[all.length];
      double[] sure = new double[all.length];
      for (int row = 0; row < all.length; row++) {
        sure[row] = Arrays.stream(all[row]).max().orElseThrow();
        right[row] = all[row][labels[row]] == sure[row];
      }
      return new Reading(Reliability.of(all, labels).error(), RiskCoverage.of(sure, right));
    }

    double riskAt(double coverage) {
      return risk.risk((int) Math.ceil(coverage * risk.size()));
    }
  }

  private record Readings(Reading scaled, Reading raw, Reading relu, double temperature) {}

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    List<Html> charts = new ArrayList<>();
    Table table =
        new Table(
            "Expected calibration error",
            "data",
            List.of("not scaled", "temperature", "scaled", "ReLU network, not scaled"));
    for (Task task : bench.tasks("digits", "fashion", "mnist", "satellite")) {
      List<Readings> runs = bench.overSeeds(seed -> read(bench, task, seed));
      String name = task.name();
      measurements.add(
          Measurement.of(
              Criterion.ECE,
              name,
              Sample.of(runs, run -> run.scaled.error),
              Sample.of(runs, run -> run.relu.error).mean(),
              "ReLU, not scaled"));
      measurements.add(
          Measurement.of(
              Criterion.SUREST_ARE_RIGHT,
              name,
              Sample.of(runs, run -> run.scaled.riskAt(SUREST) / run.scaled.riskAt(1)),
              Sample.of(runs, run -> run.relu.riskAt(SUREST) / run.relu.riskAt(1)).mean(),
              "ReLU"));
      measurements.add(
          Measurement.of(
              Criterion.RISK_AREA,
              name,
              Sample.of(runs, run -> run.scaled.risk.area()),
              Sample.of(runs, run -> run.relu.risk.area()).mean(),
              "ReLU"));
      charts.add(chart(name, runs));
      table.row(
          name,
          Stream.of(
                  Notation.PERCENT.of(Sample.of(runs, run -> run.raw.error).mean()),
                  Notation.DIGITS.of(Sample.of(runs, Readings::temperature).mean()),
                  Notation.PERCENT.of(Sample.of(runs, run -> run.scaled.error).mean()),
                  Notation.PERCENT.of(Sample.of(runs, run -> run.relu.error).mean()))
              .map(Table::cell));
    }
    return new Findings(
        measurements, List.of(table.html(), Figure.row(charts.toArray(Html[]::new))));
  }

  private static Readings read(Bench bench, Task task, long seed) {
    Split split = task.training().split(CALIBRATION, seed);
    Model net = bench.fresh(task, split.rest(), seed);
    Temperature temperature = Temperature.fit(net, split.heldOut());
    Temperature one = new Temperature(1);
    ReluNet relu =
        ReluNet.trained(
            task.with(split.rest(), task.test()), Bench.units(task), ReluNet.RATE, seed);
    return new Readings(
        Reading.of(task.test(), row -> temperature.probabilities(net.outputs(row))),
        Reading.of(task.test(), row -> one.probabilities(net.outputs(row))),
        Reading.of(task.test(), row -> Softmax.of(relu.outputs(row))),
        temperature.value());
  }

  private static Html chart(String name, List<Readings> runs) {
    double[] coverages = IntStream.rangeClosed(2, 20).mapToDouble(i -> i / 20.0).toArray();
    double[] kernel = risks(coverages, runs, Readings::scaled);
    double[] relu = risks(coverages, runs, Readings::relu);
    double most = Math.max(Sample.of(kernel).high(), Sample.of(relu).high());
    LineChart chart =
        new LineChart(
                "Errors by coverage on " + name, Axis.linear(0, 1), Axis.upTo(Math.max(most, 0.01)))
            .across("part of the rows that are answered", part -> Numbers.percent(part, 0))
            .up(part -> Numbers.percent(part, 1))
            .line("kernel", "blue", coverages, kernel)
            .line("ReLU", "orange", coverages, relu);
    return Figure.of(name + ": wrong answers among the surest rows.", chart.svg());
  }

  private static double[] risks(
      double[] coverages, List<Readings> runs, Function<Readings, Reading> whose) {
    return Arrays.stream(coverages)
        .map(coverage -> Sample.of(runs, run -> whose.apply(run).riskAt(coverage)).mean())
        .toArray();
  }
}
