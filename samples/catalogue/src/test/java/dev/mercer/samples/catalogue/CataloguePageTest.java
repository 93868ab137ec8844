package dev.mercer.samples.catalogue;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.samples.catalogue.data.Library;
import dev.mercer.samples.catalogue.data.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CataloguePageTest {
  private final Bench bench = new Bench(new Shelf(Library.shipped()), false);

  private static Outcome outcome(Claim claim, Measurement... measurements) {
    return new Outcome(claim, new Findings(List.of(measurements), List.of()), 1);
  }

  private static Measurement ece(String subject, double value) {
    return Measurement.of(Criterion.ECE, subject, value);
  }

  private final List<Outcome> outcomes =
      Outcome.failuresFirst(
          List.of(
              outcome(
                  Claim.NO_DEAD_UNITS,
                  Measurement.of(
                      Criterion.NONE_DEAD, "digits", Sample.of(0, 0), 9.5, "a ReLU <network>")),
              outcome(Claim.CALIBRATION, ece("digits", 0.01), ece("fashion", 0.031)),
              outcome(
                  Claim.ACCURACY,
                  Measurement.of(
                      Criterion.AS_ACCURATE, "cells", Sample.of(0.7, 0.8), 0.8208, "RBF SVM"))));

  private final String html = CataloguePage.of(outcomes, bench).html();

  @Test
  void failuresComeFirst() {
    assertThat(outcomes.stream().map(Outcome::claim))
        .containsExactly(Claim.ACCURACY, Claim.CALIBRATION, Claim.NO_DEAD_UNITS)
        .inOrder();
    int fails = html.indexOf("<h2>" + Claim.ACCURACY.title());
    int partial = html.indexOf("<h2>" + Claim.CALIBRATION.title());
    int holds = html.indexOf("<h2>" + Claim.NO_DEAD_UNITS.title());
    assertThat(fails).isGreaterThan(0);
    assertThat(partial).isGreaterThan(fails);
    assertThat(holds).isGreaterThan(partial);
  }

  @Test
  void verdictsFollowFromTheNumbers() {
    assertThat(html).contains("does not hold: 0 of 1");
    assertThat(html).contains("holds in part: 1 of 2");
    assertThat(html).contains("holds: 1 of 1");
    assertThat(html.indexOf("fashion")).isLessThan(html.indexOf("digits"));
  }

  @Test
  void aNumberStandsBesideItsRangeItsLimitAndItsBaseline() {
    assertThat(html).containsMatch("75\\.0.%</td>");
    assertThat(html).containsMatch("70\\.0.% – 80\\.0.%");
    assertThat(html).containsMatch("≥ 81\\.1.%");
    assertThat(html).containsMatch("RBF SVM 82\\.1.%");
    assertThat(html).contains("a ReLU &lt;network&gt; 9.5");
  }

  @Test
  void thePageStandsAlone() {
    PageChecks.requireStandsAlone(html);
  }
}
