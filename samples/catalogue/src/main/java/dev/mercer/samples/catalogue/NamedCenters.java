package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Kernel;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.kernel.NearestRows;
import dev.mercer.kernel.Prototype;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.samples.catalogue.data.Task;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Numbers;
import dev.mercer.samples.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads prototypes as rows of the data. */
final class NamedCenters implements Experiment {
  /** How many prototypes the page shows. */
  private static final int SHOWN = 8;

  @Override
  public Claim claim() {
    return Claim.NAMED_CENTERS;
  }

  private record Reading(double inRange, double peakError, double above, double sameClass) {}

  @Override
  public Findings run(Bench bench) {
    List<Measurement> measurements = new ArrayList<>();
    for (Task task : bench.tasks("penguins", "digits", "segment", "wine")) {
      List<Reading> runs = bench.overSeeds(seed -> read(task, bench.trained(task, seed)));
      String name = task.name();
      measurements.add(
          Measurement.of(Criterion.READS_AS_DATA, name, Sample.of(runs, Reading::inRange)));
      measurements.add(
          Measurement.of(Criterion.PEAKS_BEYOND, name, Sample.of(runs, Reading::peakError)));
      measurements.add(
          Measurement.of(Criterion.NEVER_ABOVE_PEAK, name, Sample.of(runs, Reading::above)));
      measurements.add(
          Measurement.of(Criterion.CLASS_BY_READOUT, name, Sample.of(runs, Reading::sameClass)));
    }
    return new Findings(measurements, List.of(penguins(bench)));
  }

  private static Reading read(Task task, Model net) {
    KernelLayer layer = KernelLayer.of(net, "near");
    Kernel kernel = layer.kernel();
    NearestRows rows = NearestRows.of(layer, task.training());
    double peakError = 0;
    double above = 0;
    int sameClass = 0;
    int inRange = 0;
    List<String> labels = Labelling.names(net);
    double[][] centers = layer.centers();
    for (int unit = 0; unit < centers.length; unit++) {
      double supremum = kernel.supremum(centers[unit]);
      double atPeak = kernel.of(kernel.peak(centers[unit]), centers[unit]);
      peakError = Math.max(peakError, Math.abs(atPeak / supremum - 1));
      Prototype prototype = layer.prototype(unit);
      int label = labels.indexOf(prototype.label().orElseThrow());
      sameClass += label == task.training().label(rows.nearest(unit).row()) ? 1 : 0;
      inRange += inRange(prototype, task.training());
    }
    for (int row = 0; row < task.test().size(); row++) {
      double[] point = layer.point(task.test().row(row));
      for (double[] center : centers) {
        above += kernel.of(point, center) > kernel.supremum(center) * (1 + 1e-12) ? 1 : 0;
      }
    }
    double coordinates = (double) centers.length * task.training().inputSize();
    return new Reading(
        inRange / coordinates, peakError, above, (double) sameClass / centers.length);
  }

  private static int inRange(Prototype prototype, Dataset data) {
    return (int)
        IntStream.range(0, prototype.values().size())
            .filter(
                k -> {
                  double value = prototype.values().get(k);
                  double[] all =
                      IntStream.range(0, data.size())
                          .mapToDouble(row -> data.row(row)[k])
                          .toArray();
                  Sample range = Sample.of(all);
                  double slack = 1e-6 * (range.high() - range.low());
                  return value >= range.low() - slack && value <= range.high() + slack;
                })
            .count();
  }

  private static Html penguins(Bench bench) {
    KernelLayer layer = KernelLayer.of(bench.trained(bench.task("penguins"), 1), "near");
    List<String> names = new ArrayList<>(layer.prototype(0).names());
    names.addFirst("class");
    names.add("peaks at " + layer.prototype(0).names().getLast());
    Table table = new Table("Prototypes of the penguins' network, as penguins", "prototype", names);
    for (int unit = 0; unit < SHOWN; unit++) {
      Prototype prototype = layer.prototype(unit);
      List<String> cells = new ArrayList<>(List.of(prototype.label().orElse("")));
      prototype.values().forEach(value -> cells.add(Numbers.decimal(value, 1)));
      cells.add(Numbers.decimal(prototype.peak().getLast(), 1));
      table.row("" + unit, cells.stream().map(Table::cell));
    }
    return table.html();
  }
}
