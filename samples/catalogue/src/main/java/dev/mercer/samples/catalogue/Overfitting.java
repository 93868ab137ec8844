package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Capacity;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the handles on capacity where a fifth of the labels, or a part of each value, is noise. */
final class Overfitting implements Experiment {
  private static final int ROWS = 500;
  private static final double[] PENALTIES = {0, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2};
  private static final double[] DECAYS = {0, 1e-3, 1e-2, 1e-1, 1, 3};
  private static final double[] EPSILONS = {1 / 40., 1 / 10., 1 / 4., 1 / 2., 1, 2};

  @Override
  public Claim claim() {
    return Claim.CAPACITY;
  }

  /** The errors of a network, and the bound on its capacity. */
  private record Fit(double training, double choosing, double judging, double bound) {
    double gap() {
      return (choosing + judging) / 2 - training;
    }
  }

  /** The networks of one seed, one for each setting of each handle. */
  private record Handles(List<Fit> penalties, List<Fit> decays, List<Fit> epsilons) {
    List<Fit> all() {
      return Stream.of(penalties, epsilons).flatMap(List::stream).toList();
    }
  }

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    List<Html> figures = new ArrayList<>();
    for (Task whole : bench.tasks("cells", "concrete")) {
      Task task = whole.with(Rows.thinned(whole.training(), bench.atMost(ROWS, 100)), whole.test());
      String name = "noisy " + task.name();
      List<Handles> runs = bench.overSeeds(seed -> handles(bench, Noise.added(task, seed), seed));
      measurements.add(
          Measurement.of(
              Criterion.PENALTY_CLOSES_GAP,
              name,
              Sample.of(runs, run -> correlation(PENALTIES, run.penalties))));
      measurements.add(
          Measurement.of(
              Criterion.EPSILON_CLOSES_GAP,
              name,
              Sample.of(runs, run -> correlation(EPSILONS, run.epsilons))));
      measurements.add(
          Measurement.of(
              Criterion.PENALTY_BEATS_DECAY,
              name,
              Sample.of(runs, run -> chosen(run.penalties)),
              Sample.of(runs, run -> chosen(run.decays)).mean(),
              "weight decay"));
      measurements.add(
          Measurement.of(
              Criterion.BOUND_RANKS,
              name,
              Sample.of(
                  runs,
                  run ->
                      correlation(
                          run.all().stream().mapToDouble(Fit::bound).toArray(), run.all()))));
      measurements.add(
          Measurement.of(
              Criterion.BOUND_IS_VACUOUS, name, Sample.of(runs, run -> looseness(run.all()))));
      figures.add(
          Figure.row(
              chart(name, "lambda", PENALTIES, runs.stream().map(Handles::penalties).toList()),
              chart(name, "weight decay", DECAYS, runs.stream().map(Handles::decays).toList()),
              chart(name, "epsilon", EPSILONS, runs.stream().map(Handles::epsilons).toList())));
    }
    return new Findings(measurements, figures);
  }

  private static Handles handles(Bench bench, Task task, long seed) {
    Task fixed = Variants.withFixedEpsilon(task);
    Epsilon epsilon = Epsilon.of(task, false);
    return new Handles(
        fits(
            PENALTIES,
            lambda -> fit(task, bench.trainer(seed).rkhsPenalty(lambda), net(task, seed))),
        fits(
            DECAYS,
            decay -> fit(task, bench.trainer(seed).weightDecay((float) decay), net(task, seed))),
        fits(
            EPSILONS,
            part -> {
              Model net = net(fixed, seed);
              epsilon.set(net, part);
              return fit(task, bench.trainer(seed), net);
            }));
  }

  private interface Handle {
    Fit at(double setting);
  }

  private static List<Fit> fits(double[] settings, Handle handle) {
    return DoubleStream.of(settings).mapToObj(handle::at).toList();
  }

  private static Model net(Task task, long seed) {
    return task.network().apply(seed);
  }

  private static Fit fit(Task task, Trainer.Builder trainer, Model net) {
    Dataset training = task.training();
    trainer.build().fit(net, training);
    double deviation = task.classifies() ? 1 : Noise.deviation(training);
    Split halves = task.test().everyNth(2);
    Capacity capacity = Capacity.of(net, training);
    double bound =
        IntStream.range(0, net.outputSize())
            .mapToDouble(capacity::rademacherOnData)
            .max()
            .orElseThrow();
    return new Fit(
        Scores.error(net, training, deviation),
        Scores.error(net, halves.rest(), deviation),
        Scores.error(net, halves.heldOut(), deviation),
        bound / deviation);
  }

  private static double correlation(double[] setting, List<Fit> fits) {
    return Ranks.correlation(setting, fits.stream().mapToDouble(Fit::gap).toArray());
  }

  /** The error on one half of the test rows with the setting that the other half chose. */
  private static double chosen(List<Fit> fits) {
    return fits.stream()
        .min((a, b) -> Double.compare(a.choosing, b.choosing))
        .orElseThrow()
        .judging;
  }

  private static double looseness(List<Fit> fits) {
    return Ranks.median(
        fits.stream().mapToDouble(fit -> fit.bound / Math.abs(fit.gap())).toArray());
  }

  private static Html chart(String name, String handle, double[] settings, List<List<Fit>> runs) {
    // A logarithmic axis has no 0; the other settings tell the story.
    int from = settings[0] == 0 ? 1 : 0;
    double[] xs = Arrays.copyOfRange(settings, from, settings.length);
    double[] training = new double[xs.length];
    double[] test = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      int setting = i + from;
      training[i] = Sample.of(runs, run -> run.get(setting).training).mean();
      test[i] = Sample.of(runs, run -> run.get(setting).judging).mean();
    }
    double most = Math.max(Sample.of(training).high(), Sample.of(test).high());
    LineChart chart =
        new LineChart(
                "Errors on " + name + " by " + handle,
                Axis.logarithmic(xs[0], xs[xs.length - 1]),
                Axis.upTo(most))
            .across(handle, Numbers::power)
            .up(error -> Numbers.decimal(error, 2))
            .line("test", "blue", xs, test)
            .line("training", "orange", xs, training);
    return Figure.of(name + ": the error by " + handle + ".", chart.svg());
  }
}
