package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RiskCoverageTest {

  @Test
  void byHand() {
    RiskCoverage curve =
        RiskCoverage.of(
            new double[] {0.9, 0.2, 0.8, 0.5}, new boolean[] {true, false, false, true});
    // From the surest: right, wrong, right, wrong.
    assertThat(curve.risk(1)).isEqualTo(0);
    assertThat(curve.risk(2)).isEqualTo(0.5);
    assertThat(curve.risk(3)).isWithin(1e-15).of(1 / 3.0);
    assertThat(curve.risk(4)).isEqualTo(0.5);
    assertThat(curve.area()).isWithin(1e-15).of((0.5 + 1 / 3.0 + 0.5) / 4);
  }

  @Test
  void equalConfidencesHaveTheRiskOfTheirGroupInAnyOrder() {
    RiskCoverage one =
        RiskCoverage.of(new double[] {2, 1, 1, 1}, new boolean[] {true, true, false, true});
    RiskCoverage other =
        RiskCoverage.of(new double[] {1, 2, 1, 1}, new boolean[] {false, true, true, true});
    // Of the three, each has the same chance to be the wrong one.
    assertThat(one.risk(2)).isWithin(1e-15).of(1 / 3.0 / 2);
    assertThat(one.risk(3)).isWithin(1e-15).of(2 / 3.0 / 3);
    assertThat(one.area()).isEqualTo(other.area());
  }

  @Test
  void withoutAnyOrderTheRiskIsTheSameAtEveryCoverage() {
    RiskCoverage curve = RiskCoverage.of(new double[4], new boolean[] {true, false, true, true});
    for (int rows = 1; rows <= 4; rows++) {
      assertThat(curve.risk(rows)).isWithin(1e-15).of(0.25);
    }
    assertThat(curve.area()).isWithin(1e-15).of(0.25);
  }

  @Test
  void allRightAndAllWrong() {
    assertThat(RiskCoverage.of(new double[] {1, 2}, new boolean[] {true, true}).area())
        .isEqualTo(0);
    assertThat(RiskCoverage.of(new double[] {1, 2}, new boolean[2]).area()).isEqualTo(1);
  }

  @Test
  void itPrintsThreePointsOfTheCurve() {
    RiskCoverage curve =
        RiskCoverage.of(new double[] {4, 3, 2, 1}, new boolean[] {true, true, false, false});
    assertThat(curve.toString())
        .isEqualTo("risk 0.000 at coverage 0.5, 0.500 at 0.9, 0.500 at 1; area 0.208");
  }

  @Test
  void whatCannotBeJudgedIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> RiskCoverage.of(new double[0], new boolean[0]));
    assertThrows(
        IllegalArgumentException.class, () -> RiskCoverage.of(new double[2], new boolean[1]));
    assertThrows(
        IllegalArgumentException.class,
        () -> RiskCoverage.of(new double[] {Double.NaN}, new boolean[1]));
    RiskCoverage curve = RiskCoverage.of(new double[2], new boolean[2]);
    assertThrows(IllegalArgumentException.class, () -> curve.risk(0));
    assertThrows(IllegalArgumentException.class, () -> curve.risk(3));
  }
}
