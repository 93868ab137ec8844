package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Ablation;
import dev.mercer.kernel.Explanation;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.catalogue.data.Variants;
import dev.mercer.samples.page.Axis;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.LineChart;
import dev.mercer.samples.page.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Replays explanations, leaves prototypes out, counts them, and takes the time. */
final class Attribution implements Experiment {
  private static final double MOST = 0.9;

  @Override
  public Claim claim() {
    return Claim.ATTRIBUTION;
  }

  @Override
  public Findings run(Bench bench) {
    Task digits = bench.task("digits");
    Task shares = Variants.shares(digits);
    List<Measurement> measurements = new ArrayList<>();
    for (Task task : bench.tasks("digits", "concrete", "cells", "satellite")) {
      measurements.add(exactly(bench, task, task.name()));
    }
    measurements.add(exactly(bench, shares, "digits, by shares"));
    measurements.add(
        Measurement.of(
            Criterion.ABLATED_TERM,
            "digits",
            bench.sample(seed -> ablated(bench.trained(digits, seed), digits.test()))));
    measurements.add(
        Measurement.of(
            Criterion.SHARES_SUM,
            "digits, by shares",
            bench.sample(seed -> distanceFromOne(bench.trained(shares, seed), digits.test()))));
    measurements.add(
        Measurement.of(
            Criterion.EXPLAINING_COSTS, "digits", cost(bench.trained(digits, 1), digits.test())));
    for (Task task : bench.tasks("digits", "concrete", "cells", "satellite")) {
      measurements.add(few(bench, task, task.name()));
    }
    measurements.add(few(bench, shares, "digits, by shares"));
    return new Findings(measurements, List.of(curve(bench, digits, shares)));
  }

  private static Measurement exactly(Bench bench, Task task, String subject) {
    return Measurement.of(
        Criterion.REPLAYED_BITS,
        subject,
        bench.sample(seed -> Replay.exactPart(bench.trained(task, seed), task.test())));
  }

  private static Measurement few(Bench bench, Task task, String subject) {
    int units = Bench.units(task);
    return Measurement.of(
        Criterion.FEW_EXPLAIN,
        subject,
        bench.sample(
            seed -> Ranks.median(counts(bench.trained(task, seed), task.test(), MOST)) / units));
  }

  /** For each row the prototypes that hold a part of the answer. */
  private static double[] counts(Model net, Dataset data, double part) {
    return IntStream.range(0, data.size())
        .mapToDouble(
            row -> {
              Explanation explanation = Explanation.of(net, data.row(row));
              return explanation.prototypesHolding(answer(explanation), part);
            })
        .toArray();
  }

  private static int answer(Explanation explanation) {
    return IntStream.range(1, explanation.outputs().size())
        .reduce(0, (best, k) -> explanation.output(k) > explanation.output(best) ? k : best);
  }

  /** The largest error of what ablation leaves, over prototypes and a few rows each. */
  private static double ablated(Model net, Dataset data) {
    double worst = 0;
    int units = Explanation.of(net, data.row(0)).prototypes();
    for (int unit = 0; unit < units; unit++) {
      Model without = Ablation.of(net, unit);
      for (int row = unit % 7; row < data.size(); row += 41) {
        Explanation explanation = Explanation.of(net, data.row(row));
        float[] outputs = without.outputs(data.row(row));
        for (int k = 0; k < outputs.length; k++) {
          double size =
              explanation.contributions(k).stream().mapToDouble(c -> Math.abs(c.value())).sum();
          double expected = explanation.output(k) - explanation.contribution(k, unit);
          worst = Math.max(worst, Math.abs(outputs[k] - expected) / size);
        }
      }
    }
    return worst;
  }

  private static double distanceFromOne(Model net, Dataset data) {
    return IntStream.range(0, data.size())
        .mapToDouble(
            row -> {
              Explanation explanation = Explanation.of(net, data.row(row));
              double[] shares =
                  IntStream.range(0, explanation.prototypes())
                      .mapToDouble(explanation::share)
                      .toArray();
              boolean negative = Arrays.stream(shares).anyMatch(share -> share < 0);
              return negative ? 1 : Math.abs(Arrays.stream(shares).sum() - 1);
            })
        .max()
        .orElseThrow();
  }

  /** The median time to explain rows over that to predict them, both warm. */
  private static double cost(Model net, Dataset data) {
    float[][] rows = IntStream.range(0, data.size()).mapToObj(data::row).toArray(float[][]::new);
    double explaining = Stopwatch.medianSeconds(rows, row -> Explanation.of(net, row));
    double predicting = Stopwatch.medianSeconds(rows, net::outputs);
    return explaining / predicting;
  }

  private static Html curve(Bench bench, Task digits, Task shares) {
    double[] parts = IntStream.rangeClosed(1, 19).mapToDouble(i -> i / 20.0).toArray();
    LineChart chart =
        new LineChart(
                "Prototypes that hold a part of the answer", Axis.linear(0, 1), Axis.upTo(128))
            .across("part of the absolute contributions", part -> Numbers.percent(part, 0))
            .up(count -> Numbers.decimal(count, 0));
    addLine(chart, "@Linear", "blue", bench.trained(digits, 1), digits.test(), parts);
    addLine(chart, "shares", "orange", bench.trained(shares, 1), digits.test(), parts);
    return Figure.of(
        "How many of the 128 prototypes make up a part of the answer to a test digit: the median of"
            + " the rows.",
        chart.svg());
  }

  private static void addLine(
      LineChart chart, String name, String style, Model net, Dataset rows, double[] parts) {
    double[] counts =
        Arrays.stream(parts).map(part -> Ranks.median(counts(net, rows, part))).toArray();
    chart.line(name, style, parts, counts);
  }
}
