package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Kernel;
import dev.mercer.kernel.KernelFeatureMap;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Axis;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.LineChart;
import dev.mercer.samples.page.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The error of random features of the whole kernel: the root mean square, over pairs of a test row
 * and a prototype, of the difference from the kernel in units of the norms of both.
 *
 * @param measurements how it falls
 * @param chart the same to look at
 */
record FeatureError(List<Measurement> measurements, Html chart) {
  private static final int[] FREQUENCIES = {32, 64, 128, 256, 512, 1024};
  private static final int ROWS = 30;
  private static final int PROTOTYPES = 30;

  static FeatureError measure(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    double[] counts = Arrays.stream(FREQUENCIES).asDoubleStream().toArray();
    LineChart chart =
        new LineChart(
                "Error by frequencies", Axis.logarithmic(10, 1100), Axis.logarithmic(0.0005, 0.2))
            .across("frequencies", Numbers::power)
            .up(Numbers::power);
    for (Task task : bench.tasks("penguins", "digits")) {
      List<double[]> runs =
          bench.overSeeds(
              seed ->
                  Arrays.stream(FREQUENCIES)
                      .mapToDouble(count -> error(bench, task, count, seed))
                      .toArray());
      measurements.add(
          Measurement.of(
              Criterion.ERROR_FALLS, task.name(), Math.abs(slope(counts, mean(runs)) + 0.5)));
      boolean exact = task.training().inputSize() <= KernelFeatureMap.EXACT;
      chart.line(
          task.name() + (exact ? "" : ", sketch"), exact ? "blue" : "orange", counts, mean(runs));
    }
    return new FeatureError(
        measurements,
        Figure.of(
            "The error of random features, in units of the norms: of penguins with an exact"
                + " polynomial part, of digits with a sketched one.",
            chart.svg()));
  }

  private static double error(Bench bench, Task task, int count, long seed) {
    KernelLayer layer = KernelLayer.of(bench.trained(task, 1), "near");
    Kernel kernel = layer.kernel();
    double[][] centers = Arrays.copyOf(layer.centers(), Math.min(PROTOTYPES, layer.units()));
    KernelFeatureMap map =
        KernelFeatureMap.of(
            kernel,
            layer.inputs(),
            KernelPoints.reach(KernelPoints.of(layer, task.training())),
            count,
            seed);
    double[][] ofCenters = Arrays.stream(centers).map(map::of).toArray(double[][]::new);
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] point = layer.point(task.test().row(row));
      double[] features = map.of(point);
      for (int unit = 0; unit < centers.length; unit++) {
        double difference =
            FinitePart.dot(features, ofCenters[unit]) - kernel.of(point, centers[unit]);
        double relative = difference / (kernel.norm(point) * kernel.norm(centers[unit]));
        sum += relative * relative;
      }
    }
    return Math.sqrt(sum / (ROWS * centers.length));
  }

  private static double[] mean(List<double[]> runs) {
    return IntStream.range(0, FREQUENCIES.length)
        .mapToDouble(i -> Sample.of(runs, run -> run[i]).mean())
        .toArray();
  }

  /** The slope of the line through the logarithms that errs least. */
  private static double slope(double[] xs, double[] ys) {
    double meanX = Arrays.stream(xs).map(Math::log).average().orElseThrow();
    double meanY = Arrays.stream(ys).map(Math::log).average().orElseThrow();
    double both = 0;
    double squares = 0;
    for (int i = 0; i < xs.length; i++) {
      both += (Math.log(xs[i]) - meanX) * (Math.log(ys[i]) - meanY);
      squares += (Math.log(xs[i]) - meanX) * (Math.log(xs[i]) - meanX);
    }
    return both / squares;
  }
}
