package dev.mercer.samples.catalogue;

import static dev.mercer.samples.page.Html.element;

import dev.mercer.kernel.KernelLayer;
import dev.mercer.kernel.KernelRidge;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Optimizer;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import dev.mercer.samples.catalogue.data.Rows;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Compares a trained network with the same one as it started, and with prototypes that stay. */
final class Moving implements Experiment {
  /** A step of no length: a training that initialises from the data and leaves it at that. */
  private static final Optimizer NO_STEP = Optimizer.sgd(Float.MIN_NORMAL);

  private static final double PART = 0.2;
  private static final double[] EPSILONS = {1 / 10., 1 / 4., 1 / 2., 1, 2, 4};
  private static final int ROWS = 200;
  private static final int SHOWN = 12;

  @Override
  public Claim claim() {
    return Claim.MOVING_FEATURES;
  }

  private record Reading(double travel, double change, double trained, double frozen) {}

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    for (Task task :
        bench.tasks("digits", "cells", "concrete", "segment", "satellite", "abalone")) {
      List<Reading> runs = bench.overSeeds(seed -> read(bench, task, seed));
      String name = task.name();
      measurements.add(Measurement.of(Criterion.TRAVEL, name, Sample.of(runs, Reading::travel)));
      measurements.add(
          Measurement.of(Criterion.KERNEL_CHANGES, name, Sample.of(runs, Reading::change)));
      measurements.add(
          Measurement.of(
              task.classifies() ? Criterion.BEATS_FROZEN : Criterion.BEATS_FROZEN_ERROR,
              name,
              Sample.of(runs, Reading::trained),
              Sample.of(runs, Reading::frozen).mean(),
              "ridge over frozen ones"));
    }
    return new Findings(measurements, List.of(walls(bench)));
  }

  private static Model initial(Task task, long seed) {
    Model net = task.network().apply(seed);
    Trainer.builder().seed(seed).epochs(1).optimizer(NO_STEP).build().fit(net, task.training());
    return net;
  }

  private static Reading read(Bench bench, Task task, long seed) {
    Model trained = bench.trained(task, seed);
    Model frozen = initial(task, seed);
    double[][] from = KernelLayer.of(frozen, "near").centers();
    double[][] to = KernelLayer.of(trained, "near").centers();
    double[] travels =
        IntStream.range(0, from.length)
            .mapToDouble(unit -> Math.sqrt(squaredDistance(from[unit], to[unit])))
            .toArray();
    double change = change(gram(frozen, task.test()), gram(trained, task.test()));
    Epsilon epsilon = Epsilon.of(task, false);
    return new Reading(
        Ranks.median(travels) / epsilon.medianDistance(),
        change,
        Scores.of(trained, task.test()),
        Scores.of(readOut(frozen, task, epsilon, seed), task.test()));
  }

  /**
   * A network with the best least-squares readout that there is over its prototypes as they are:
   * held-out rows choose the ridge, and epsilon too, which training would have moved.
   */
  private static Model readOut(Model frozen, Task task, Epsilon epsilon, long seed) {
    Split split = task.training().split(PART, seed);
    return DoubleStream.of(EPSILONS)
        .mapToObj(
            part -> {
              Model net = frozen.copy();
              epsilon.setStart(net, part);
              KernelRidge.fitReadout(net, split.rest(), split.heldOut());
              return net;
            })
        .min(Comparator.comparingDouble(net -> Scores.error(net, split.heldOut(), 1)))
        .orElseThrow();
  }

  private static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += (x[k] - y[k]) * (x[k] - y[k]);
    }
    return sum;
  }

  /**
   * The inner products of the responses to some rows, each response less its mean: what a readout
   * can tell apart. Scaled to length 1, as a readout can scale too.
   */
  private static double[][] gram(Model net, Dataset test) {
    KernelLayer layer = KernelLayer.of(net, "near");
    Dataset rows = Rows.thinned(test, ROWS);
    double[][] responses =
        IntStream.range(0, rows.size())
            .mapToObj(row -> layer.responses(layer.point(rows.row(row))))
            .toArray(double[][]::new);
    for (int unit = 0; unit < layer.units(); unit++) {
      double mean = 0;
      for (double[] row : responses) {
        mean += row[unit] / responses.length;
      }
      for (double[] row : responses) {
        row[unit] -= mean;
      }
    }
    double[][] gram = new double[responses.length][responses.length];
    double squares = 0;
    for (int i = 0; i < gram.length; i++) {
      for (int j = 0; j < gram.length; j++) {
        gram[i][j] = FinitePart.dot(responses[i], responses[j]);
        squares += gram[i][j] * gram[i][j];
      }
    }
    for (double[] line : gram) {
      for (int j = 0; j < line.length; j++) {
        line[j] /= Math.sqrt(squares);
      }
    }
    return gram;
  }

  /** The Frobenius norm of the difference. */
  private static double change(double[][] before, double[][] after) {
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += squaredDistance(before[i], after[i]);
    }
    return Math.sqrt(sum);
  }

  private static Html walls(Bench bench) {
    Task digits = bench.task("digits");
    return Figure.row(
        wall("Twelve prototypes of the digits' network as they started,", initial(digits, 1)),
        wall(
            "and the same after training. Orange is below blank paper.", bench.trained(digits, 1)));
  }

  private static Html wall(String caption, Model net) {
    double[][] centers = KernelLayer.of(net, "near").centers();
    return Figure.of(
        caption,
        element("div")
            .with("class", "wall")
            .containing(
                Html.sequence(
                    IntStream.range(0, SHOWN)
                        .mapToObj(
                            unit ->
                                Picture.ink(
                                    KernelPoints.narrowed(centers[unit]),
                                    8,
                                    "Prototype " + unit)))));
  }
}
