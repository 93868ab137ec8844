package dev.mercer.samples.catalogue;

import dev.mercer.kernel.FeatureMap;
import dev.mercer.kernel.Kernel;
import dev.mercer.kernel.KernelFeatureMap;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.kernel.KernelRidge;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import dev.mercer.samples.catalogue.data.Rows;
import dev.mercer.samples.catalogue.data.Shapes;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts planes into spaces of features, and readouts over them in closed form. */
final class FinitePart implements Experiment {
  private static final double BIAS = 1;
  private static final double HARDLY_ANY = 1e-6;
  private static final double PART = 0.2;

  /** A kernel narrow enough for the arms of a spiral, which are a seventh of its width apart. */
  private static final Kernel NARROW = new Kernel(BIAS, 0.02, 1);

  /** The largest squared distance of two points within 1 of zero. */
  private static final double REACH = 8;

  private static final int PLANE_FREQUENCIES = 100;
  private static final int DIGITS_FREQUENCIES = 500;

  @Override
  public Claim claim() {
    return Claim.FINITE_PART;
  }

  @Override
  public Findings run(Bench bench) {
    FeatureMap quadrics = FeatureMap.numerator(2, BIAS);
    Dataset spiral = Shapes.spiral();
    KernelRidge whole =
        KernelRidge.fit(
            KernelFeatureMap.of(NARROW, 2, REACH, PLANE_FREQUENCIES, 1), spiral, HARDLY_ANY);
    List<Measurement> measurements = new ArrayList<>();
    for (Task task : bench.tasks("penguins", "digits")) {
      measurements.add(
          Measurement.of(
              Criterion.NUMERATOR_EXACT,
              task.name(),
              bench.sample(seed -> numeratorError(bench.trained(task, seed), task))));
    }
    KernelRidge rings = KernelRidge.fit(quadrics, Shapes.rings(), HARDLY_ANY);
    KernelRidge xor = KernelRidge.fit(quadrics, Shapes.exclusiveOr(), HARDLY_ANY);
    KernelRidge arms = KernelRidge.fit(quadrics, spiral, HARDLY_ANY);
    measurements.add(Measurement.of(Criterion.LIFTED, "rings", separated(rings, Shapes.rings())));
    measurements.add(Measurement.of(Criterion.LIFTED, "xor", separated(xor, Shapes.exclusiveOr())));
    measurements.add(Measurement.of(Criterion.NOT_LIFTED, "spiral", separated(arms, spiral)));
    measurements.add(
        Measurement.of(Criterion.WHOLE_KERNEL_SEPARATES, "spiral", separated(whole, spiral)));
    FeatureError error = FeatureError.measure(bench);
    measurements.addAll(error.measurements());
    for (Task task : bench.tasks("digits", "cells", "satellite", "segment")) {
      Sample trained = bench.sample(seed -> Scores.of(bench.trained(task, seed), task.test()));
      measurements.add(
          Measurement.of(
              Criterion.RIDGE_AS_TRAINED,
              task.name(),
              bench.sample(seed -> closedForm(bench.trained(task, seed), task, seed)),
              trained.mean(),
              "trained readout"));
      measurements.add(
          Measurement.of(
              Criterion.FEATURES_AS_TRAINED,
              task.name(),
              bench.sample(seed -> randomFeatures(bench, task, seed)),
              trained.mean(),
              "trained network"));
    }
    Html shapes =
        Figure.row(
            ShapeMap.of("Rings: a quadric separates them.", rings, Shapes.rings()),
            ShapeMap.of("Exclusive or: a quadric separates it.", xor, Shapes.exclusiveOr()),
            ShapeMap.of("The spiral: no quadric does.", arms, spiral),
            ShapeMap.of(
                "The spiral: a plane among "
                    + whole.map().size()
                    + " features of the whole kernel.",
                whole,
                spiral));
    return new Findings(measurements, List.of(shapes, error.chart()));
  }

  /** The largest error of the map's inner products, in units of those of the points' lengths. */
  private static double numeratorError(Model net, Task task) {
    KernelLayer layer = KernelLayer.of(net, "near");
    FeatureMap map = FeatureMap.numerator(layer.inputs(), layer.bias());
    double worst = 0;
    for (int row = 0; row < Math.min(50, task.test().size()); row++) {
      double[] point = layer.point(task.test().row(row));
      double[] features = map.of(point);
      for (double[] center : layer.centers()) {
        double root = dot(point, center) + layer.bias();
        double scale = (dot(point, point) + layer.bias()) * (dot(center, center) + layer.bias());
        worst = Math.max(worst, Math.abs(dot(features, map.of(center)) - root * root) / scale);
      }
    }
    return worst;
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }

  private static double separated(KernelRidge fit, Dataset data) {
    return IntStream.range(0, data.size())
            .filter(row -> fit.label(KernelPoints.widened(data.row(row))) == data.label(row))
            .count()
        / (double) data.size();
  }

  /** The accuracy of a least-squares readout over the prototypes as they are. */
  private static double closedForm(Model trained, Task task, long seed) {
    Model net = trained.copy();
    Split split = task.training().split(PART, seed);
    KernelRidge.fitReadout(net, split.rest(), split.heldOut());
    return Scores.of(net, task.test());
  }

  /** The accuracy of a least-squares readout over random features of the trained kernel. */
  private static double randomFeatures(Bench bench, Task task, long seed) {
    KernelLayer layer = KernelLayer.of(bench.trained(task, seed), "near");
    Dataset training = KernelPoints.of(layer, task.training());
    Split split = training.split(PART, seed);
    FeatureMap map =
        KernelFeatureMap.of(
            layer.kernel(),
            layer.inputs(),
            KernelPoints.reach(training),
            bench.atMost(DIGITS_FREQUENCIES, 20),
            seed);
    KernelRidge fit = KernelRidge.fit(map, split.rest(), split.heldOut());
    return separated(fit, KernelPoints.of(layer, Rows.thinned(task.test(), 1000)));
  }
}
