package dev.mercer.samples.catalogue;

import dev.mercer.samples.page.Html;
import java.util.Comparator;
import java.util.List;

/**
 * What an experiment found.
 *
 * @param measurements at least one
 * @param figures pictures, charts and tables to look at
 */
record Findings(List<Measurement> measurements, List<Html> figures) {
  Findings {
    measurements = List.copyOf(measurements);
    figures = List.copyOf(figures);
  }

  /** The verdict that follows. */
  Verdict verdict() {
    return Verdict.of(measurements);
  }

  /** The measurements by a criterion: failures first. */
  List<Measurement> of(Criterion criterion) {
    return measurements.stream()
        .filter(each -> each.criterion() == criterion)
        .sorted(Comparator.comparing(Measurement::holds))
        .toList();
  }

  /** How many measurements bear the claim out. */
  long held() {
    return measurements.stream().filter(Measurement::holds).count();
  }
}
