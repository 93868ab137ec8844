package dev.mercer.samples.catalogue;

import dev.mercer.analysis.PullbackMetric;
import dev.mercer.kernel.Kernel;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.kernel.Plane;
import dev.mercer.kernel.PlaneMap;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.samples.catalogue.baseline.Scaling;
import dev.mercer.samples.catalogue.data.Rows;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Picture;
import dev.mercer.samples.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Distances, owners and directions. */
final class Geometry implements Experiment {
  private static final int TRIANGLES = 20_000;
  private static final int JACOBIANS = 100;

  @Override
  public Claim claim() {
    return Claim.GEOMETRY;
  }

  private record Reading(
      double angleAccuracy,
      double broken,
      double kernelAccuracy,
      double euclidAccuracy,
      double owned,
      double fullRank,
      double agree) {}

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    Table neighbours =
        new Table(
            "Accuracy of the nearest training row. With a small epsilon all rows are nearly"
                + " orthogonal, and then a row of small norm is near to all; the angle tells as much as"
                + " Euclid's distance does",
            "data",
            List.of("by kernel distance", "by angle in the kernel's space", "Euclidean"));
    for (Task task : bench.tasks("penguins", "digits", "cells", "vehicle", "segment")) {
      List<Reading> runs =
          bench.overSeeds(seed -> read(bench, task, bench.trained(task, seed), seed));
      String name = task.name();
      measurements.add(Measurement.of(Criterion.IS_METRIC, name, Sample.of(runs, Reading::broken)));
      measurements.add(
          Measurement.of(
              Criterion.NEIGHBOURS_ALIKE,
              name,
              Sample.of(runs, Reading::kernelAccuracy),
              Sample.of(runs, Reading::euclidAccuracy).mean(),
              "Euclidean"));
      measurements.add(
          Measurement.of(Criterion.OWNER_IS_ALIKE, name, Sample.of(runs, Reading::owned)));
      measurements.add(
          Measurement.of(Criterion.FULL_RANK, name, Sample.of(runs, Reading::fullRank)));
      measurements.add(
          Measurement.of(Criterion.STRONGEST_IS_NEAREST, name, Sample.of(runs, Reading::agree)));
      neighbours.row(
          name,
          Stream.of(
                  Sample.of(runs, Reading::kernelAccuracy),
                  Sample.of(runs, Reading::angleAccuracy),
                  Sample.of(runs, Reading::euclidAccuracy))
              .map(sample -> Table.cell(Notation.PERCENT.of(sample.mean()))));
    }
    return new Findings(
        measurements, List.of(neighbours.html(), maps(bench.task("penguins"), bench)));
  }

  private static Reading read(Bench bench, Task task, Model net, long seed) {
    KernelLayer layer = KernelLayer.of(net, "near");
    Kernel kernel = layer.kernel();
    double[][] training = points(layer, task.training());
    double[][] test = points(layer, task.test());
    List<String> labels = Labelling.names(net);
    int[] classes =
        IntStream.range(0, layer.units())
            .map(unit -> labels.indexOf(layer.prototype(unit).label().orElseThrow()))
            .toArray();
    int owned = 0;
    int agree = 0;
    for (int row = 0; row < test.length; row++) {
      int owner = layer.nearest(test[row]);
      owned += classes[owner] == task.test().label(row) ? 1 : 0;
      agree += owner == layer.strongest(test[row]) ? 1 : 0;
    }
    return new Reading(
        neighbourAccuracy(task, training, test, (x, y) -> -cosine(kernel, x, y)),
        brokenTriangles(kernel, test, seed, bench.atMost(TRIANGLES, 500)),
        neighbourAccuracy(task, training, test, kernel::distance),
        neighbourAccuracy(task, training, test, Geometry::squaredDistance),
        (double) owned / test.length,
        fullRank(layer, task),
        (double) agree / test.length);
  }

  static double[][] points(KernelLayer layer, Dataset data) {
    return IntStream.range(0, data.size())
        .mapToObj(row -> layer.point(data.row(row)))
        .toArray(double[][]::new);
  }

  private static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += (x[k] - y[k]) * (x[k] - y[k]);
    }
    return sum;
  }

  /** Of the angle between two points in the kernel's space, in which lengths do not matter. */
  private static double cosine(Kernel kernel, double[] x, double[] y) {
    return kernel.of(x, y) / (kernel.norm(x) * kernel.norm(y));
  }

  private static double brokenTriangles(Kernel kernel, double[][] points, long seed, int count) {
    return new Random(seed)
        .ints(3L * count, 0, points.length)
        .boxed()
        .gather(Gatherers.windowFixed(3))
        .filter(
            three -> {
              double[] a = points[three.get(0)];
              double[] b = points[three.get(1)];
              double[] c = points[three.get(2)];
              double around = kernel.distance(a, b) + kernel.distance(b, c);
              return kernel.distance(a, c) > around * (1 + 1e-12);
            })
        .count();
  }

  private static double neighbourAccuracy(
      Task task,
      double[][] training,
      double[][] test,
      ToDoubleBiFunction<double[], double[]> distance) {
    int right = 0;
    for (int row = 0; row < test.length; row++) {
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int other = 0; other < training.length; other++) {
        double here = distance.applyAsDouble(test[row], training[other]);
        if (here < least) {
          least = here;
          nearest = other;
        }
      }
      right += task.training().label(nearest) == task.test().label(row) ? 1 : 0;
    }
    return (double) right / test.length;
  }

  /** The part of some test rows at which the layer sees every direction in which data vary. */
  private static double fullRank(KernelLayer layer, Task task) {
    Dataset rows = Rows.thinned(task.test(), JACOBIANS);
    int rank = Math.min(layer.units(), varying(task.training()));
    return IntStream.range(0, rows.size())
            .filter(
                row -> PullbackMetric.of(layer.jacobian(layer.point(rows.row(row)))).rank() >= rank)
            .count()
        / (double) rows.size();
  }

  private static int varying(Dataset data) {
    Scaling scaling = Scaling.of(data);
    float[] first = data.row(0);
    return (int)
        IntStream.range(0, first.length)
            .filter(
                k ->
                    scaling.deviation()[k] != 1
                        || IntStream.range(0, data.size())
                            .anyMatch(row -> data.row(row)[k] != first[k]))
            .count();
  }

  private static Html maps(Task penguins, Bench bench) {
    Model net = bench.trained(penguins, 1);
    KernelLayer layer = KernelLayer.of(net, "near");
    Plane plane = new Plane(0, 30, 62, 2, 168, 236, Scaling.of(penguins.training()).mean());
    return Figure.row(
            map("What is decided where.", PlaneMap.decisions(net, plane)),
            map("Whose prototype is nearest.", PlaneMap.nearest(layer, plane)),
            map("Whose response is strongest.", PlaneMap.strongest(layer, plane)))
        .with("id", "maps");
  }

  private static Html map(String caption, String drawing) {
    return Figure.of(
        caption + " Penguins by bill and flipper length; the other features are at their means.",
        Picture.drawing(drawing, caption).with("class", "map"));
  }
}
