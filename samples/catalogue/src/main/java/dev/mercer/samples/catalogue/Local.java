package dev.mercer.samples.catalogue;

import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.samples.catalogue.data.Rows;
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
import java.util.stream.Stream;

/** Makes epsilon smaller, and counts the prototypes that hold most of the response. */
final class Local implements Experiment {
  private static final double[] PARTS = {1 / 40., 1 / 20., 1 / 10., 1 / 4., 1 / 2.};
  private static final double MOST = 0.9;
  private static final double A_POINT = 0.01;
  private static final int ROWS = 300;

  @Override
  public Claim claim() {
    return Claim.LOCALITY;
  }

  /** What a setting gives: the accuracy, and the part of the prototypes that hold most. */
  private record Setting(double accuracy, double holding) {

    static Setting of(Model net, Task task) {
      return new Setting(Scores.of(net, task.test()), Local.holding(net, task.test()));
    }
  }

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    List<Html> charts = new ArrayList<>();
    for (Task task : bench.tasks("digits", "cells")) {
      Sample byDefault = bench.sample(seed -> holding(bench.trained(task, seed), task.test()));
      measurements.add(Measurement.of(Criterion.LOCAL_BY_DEFAULT, task.name(), byDefault));
      List<Setting> inSpace = settings(bench, task, Variants.withFixedEpsilon(task), false);
      List<Setting> onSphere = settings(bench, task, Variants.onSphere(task), true);
      measurements.add(ratio(task.name(), inSpace));
      measurements.add(ratio(task.name() + " on the sphere", onSphere));
      double best =
          Stream.concat(inSpace.stream(), onSphere.stream())
              .mapToDouble(Setting::accuracy)
              .max()
              .orElseThrow();
      measurements.add(
          Measurement.of(
              Criterion.LOCAL_AT_NO_LOSS,
              task.name(),
              Stream.concat(inSpace.stream(), onSphere.stream())
                  .filter(each -> each.accuracy >= best - A_POINT)
                  .mapToDouble(Setting::holding)
                  .min()
                  .orElseThrow()));
      charts.add(chart(task.name() + ": accuracy", inSpace, onSphere, true));
      charts.add(chart(task.name() + ": prototypes that hold 90 %", inSpace, onSphere, false));
    }
    return new Findings(measurements, List.of(Figure.row(charts.toArray(Html[]::new))));
  }

  private static Measurement ratio(String subject, List<Setting> settings) {
    return Measurement.of(
        Criterion.SMALL_EPSILON_LOCAL,
        subject,
        settings.getFirst().holding / settings.getLast().holding);
  }

  /** The mean over seeds for each epsilon. */
  private static List<Setting> settings(Bench bench, Task task, Task variant, boolean sphere) {
    Epsilon epsilon = Epsilon.of(task, sphere);
    return Arrays.stream(PARTS)
        .mapToObj(
            part -> {
              List<Setting> runs =
                  bench.overSeeds(
                      seed -> {
                        Model net = variant.network().apply(seed);
                        epsilon.set(net, part);
                        bench.trainer(seed).build().fit(net, task.training());
                        return Setting.of(net, task);
                      });
              return new Setting(
                  Sample.of(runs, Setting::accuracy).mean(),
                  Sample.of(runs, Setting::holding).mean());
            })
        .toList();
  }

  /** The median, over rows, of the least part of the prototypes that holds most of the response. */
  private static double holding(Model net, Dataset test) {
    KernelLayer layer = KernelLayer.of(net, "near");
    Dataset rows = Rows.thinned(test, ROWS);
    double[] counts =
        IntStream.range(0, rows.size())
            .mapToDouble(row -> count(layer.responses(layer.point(rows.row(row)))))
            .toArray();
    return Ranks.median(counts) / layer.units();
  }

  private static int count(double[] responses) {
    double[] ascending = responses.clone();
    Arrays.sort(ascending);
    double missing = MOST * Arrays.stream(ascending).sum();
    int count = 0;
    while (missing > 0 && count < ascending.length) {
      missing -= ascending[ascending.length - 1 - count];
      count++;
    }
    return count;
  }

  private static Html chart(
      String what, List<Setting> inSpace, List<Setting> onSphere, boolean accuracy) {
    double[] first = inSpace.stream().mapToDouble(each -> value(each, accuracy)).toArray();
    double[] second = onSphere.stream().mapToDouble(each -> value(each, accuracy)).toArray();
    double least = Math.min(Sample.of(first).low(), Sample.of(second).low());
    Axis up = accuracy ? Axis.linear(Math.floor(least * 20) / 20 - 0.05, 1) : Axis.linear(0, 1);
    return Figure.of(
        what + ", by epsilon in median squared distances.",
        new LineChart(what, Axis.logarithmic(0.01, 1), up)
            .across("epsilon", Numbers::power)
            .up(part -> Numbers.percent(part, 0))
            .line("in space", "blue", PARTS, first)
            .line("on sphere", "orange", PARTS, second)
            .svg());
  }

  private static double value(Setting setting, boolean accuracy) {
    return accuracy ? setting.accuracy : setting.holding;
  }
}
