package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Abstention;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.Classifier;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Detection;
import dev.mercer.runtime.Split;
import dev.mercer.samples.catalogue.baseline.NearestNeighbours;
import dev.mercer.samples.catalogue.baseline.ReluNet;
import dev.mercer.samples.catalogue.baseline.Softmax;
import dev.mercer.samples.catalogue.data.Rows;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells rows of other data, of classes that were held out, and rescaled rows, from the data. */
final class Foreign implements Experiment {
  private static final double CONFIDENCE = 0.95;
  private static final double CALIBRATION = 0.2;
  private static final int NEIGHBOURS = 5;
  private static final int MOST_ROWS = 1500;

  @Override
  public Claim claim() {
    return Claim.OUTLIERS;
  }

  /**
   * What is to be told apart.
   *
   * @param task the data that a network learns, its test rows the inliers
   */
  private record Duel(String name, Task task, Dataset outliers) {}

  private record Reading(double distance, double softmax, double neighbours, double scaled) {}

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    Table table =
        new Table(
            "AUROC: how often an outlier scores higher than an inlier",
            "inliers | outliers",
            List.of(
                "distance to a home", "5-NN distance", "max-softmax of ReLU", "rows × 3, × 10"));
    for (Duel duel : duels(bench)) {
      List<Reading> runs = bench.overSeeds(seed -> read(bench, duel, seed));
      Sample distance = Sample.of(runs, Reading::distance);
      Sample neighbours = Sample.of(runs, Reading::neighbours);
      Sample softmax = Sample.of(runs, Reading::softmax);
      Sample scaled = Sample.of(runs, Reading::scaled);
      measurements.add(
          Measurement.of(Criterion.AS_SOFTMAX, duel.name, distance, softmax.mean(), "max-softmax"));
      measurements.add(
          Measurement.of(Criterion.AS_NEIGHBOURS, duel.name, distance, neighbours.mean(), "5-NN"));
      measurements.add(Measurement.of(Criterion.SCALED_ROWS, duel.name, scaled));
      table.row(
          duel.name,
          Stream.of(distance, neighbours, softmax, scaled)
              .map(sample -> Table.cell(Notation.RATIO.of(sample.mean()))));
    }
    return new Findings(measurements, List.of(table.html()));
  }

  private static List<Duel> duels(Bench bench) {
    List<Duel> duels = new ArrayList<>();
    for (Task mnist : bench.tasks("mnist")) {
      duels.add(new Duel("fashion | mnist", bench.task("fashion"), mnist.test()));
    }
    duels.add(heldOut(bench.task("fashion"), 8, 9));
    duels.add(heldOut(bench.task("digits"), 8, 9));
    duels.add(heldOut(bench.task("digits"), 0, 1));
    for (Task satellite : bench.tasks("satellite")) {
      duels.add(heldOut(satellite, 5, 5));
      duels.add(heldOut(satellite, 1, 1));
    }
    bench.tasks("vehicle").forEach(task -> duels.add(heldOut(task, 3, 3)));
    bench.tasks("segment").forEach(task -> duels.add(heldOut(task, 0, 0)));
    return duels;
  }

  private static Duel heldOut(Task task, int from, int to) {
    Dataset training = Rows.ofClasses(task.training(), label -> label < from || label > to);
    Dataset inliers = Rows.ofClasses(task.test(), label -> label < from || label > to);
    Dataset outliers = Rows.ofClasses(task.test(), label -> label >= from && label <= to);
    String name =
        from == to
            ? "%s | class %s".formatted(task.name(), from)
            : "%s | classes %s, %s".formatted(task.name(), from, to);
    return new Duel(name, task.with(training, inliers), outliers);
  }

  private static Reading read(Bench bench, Duel duel, long seed) {
    Split split = duel.task.training().split(CALIBRATION, seed);
    Task task = duel.task.with(split.rest(), duel.task.test());
    Classifier<?> net = bench.freshClassifier(task, split.rest(), seed);
    Abstention<?> abstention = Abstention.calibrate(net, split.rest(), split.heldOut(), CONFIDENCE);
    KernelLayer layer = KernelLayer.of(net, "near");
    NearestNeighbours neighbours =
        new NearestNeighbours(NEIGHBOURS, KernelPoints.of(layer, split.rest()));
    ReluNet relu = ReluNet.trained(task, Bench.units(task), ReluNet.RATE, seed);
    Dataset inliers = Rows.thinned(duel.task.test(), MOST_ROWS);
    Dataset outliers = Rows.thinned(duel.outliers, MOST_ROWS);
    ToDoubleFunction<float[]> score = row -> abstention.novelty(row).score();
    return new Reading(
        auroc(inliers, outliers, score),
        auroc(inliers, outliers, row -> -Softmax.largest(relu.outputs(row))),
        auroc(
            inliers, outliers, row -> neighbours.distance(KernelPoints.narrowed(layer.point(row)))),
        Math.min(
            auroc(inliers, scaled(inliers, 3), score), auroc(inliers, scaled(inliers, 10), score)));
  }

  private static Dataset scaled(Dataset data, float factor) {
    return Rows.mapped(
        data,
        row -> {
          for (int k = 0; k < row.length; k++) {
            row[k] *= factor;
          }
          return row;
        });
  }

  private static double auroc(Dataset inliers, Dataset outliers, ToDoubleFunction<float[]> score) {
    return Detection.of(scores(inliers, score), scores(outliers, score)).auroc();
  }

  private static double[] scores(Dataset data, ToDoubleFunction<float[]> score) {
    return IntStream.range(0, data.size())
        .mapToDouble(row -> score.applyAsDouble(data.row(row)))
        .toArray();
  }
}
