package dev.mercer.samples.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "0.02, true, 0.02, 0, 0",
    "0.0201, false, 0.02, 0, 0",
    "1.03, true, 0, 1.03, 1",
    "1.031, false, 0, 1.03, 1",
  })
  void anUpperBoundHoldsUpToItsLimit(
      double value, boolean holds, double constant, double factor, double baseline) {
    assertThat(new Bound(true, constant, factor).holds(value, baseline)).isEqualTo(holds);
  }

  @Test
  void aLowerBoundHoldsFromTheBaselineAndItsMargin() {
    Bound bound = Bound.atLeastBaselineAnd(-0.25);
    assertThat(bound.holds(0.5, 0.75)).isTrue();
    assertThat(bound.holds(0.49, 0.75)).isFalse();
    assertThat(Bound.atLeast(1).holds(1, Double.NaN)).isTrue();
  }

  @Test
  void whatIsNoNumberHoldsNothing() {
    assertThat(Bound.atLeast(0).holds(Double.NaN, 0)).isFalse();
    assertThat(Bound.atMost(0).holds(Double.NaN, 0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4, 0, HOLDS", "3, 1, IN_PART", "2, 2, IN_PART", "1, 2, DOES_NOT_HOLD"})
  void theVerdictFollowsFromThePartThatHolds(int held, int missed, Verdict verdict) {
    Measurement[] measurements = new Measurement[held + missed];
    Arrays.setAll(
        measurements, i -> Measurement.of(Criterion.ECE, "digits", i < held ? 0.01 : 0.03));
    assertThat(Verdict.of(List.of(measurements))).isEqualTo(verdict);
  }

  @Test
  void nothingFollowsFromNothing() {
    assertThrows(IllegalArgumentException.class, () -> Verdict.of(List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> Measurement.of(Criterion.AS_ACCURATE, "iris", 1));
  }

  @Test
  void failuresComeFirst() {
    assertThat(Verdict.DOES_NOT_HOLD).isLessThan(Verdict.IN_PART);
    assertThat(Verdict.IN_PART).isLessThan(Verdict.HOLDS);
  }

  @ParameterizedTest
  @EnumSource
  void everyClaimHasCriteria(Claim claim) {
    assertThat(claim.criteria()).isNotEmpty();
  }
}
