package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConformalScoresTest {

  @Property(tries = 300, seed = "1")
  void thePValueIsItsFormulaWithTiesToo(
      @ForAll @Size(min = 1, max = 30) @IntRange(min = 0, max = 9) int[] calibration,
      @ForAll @IntRange(min = -1, max = 10) int score) {
    ConformalScores scores =
        ConformalScores.of(Arrays.stream(calibration).asDoubleStream().toArray());
    long asStrange = Arrays.stream(calibration).filter(each -> each >= score).count();
    assertThat(scores.pValue(score)).isEqualTo((1.0 + asStrange) / (calibration.length + 1.0));
  }

  /** Each of n + 1 exchangeable scores may be the fresh one. */
  @Property(tries = 100, seed = "2")
  void atMostAPartAlphaOfExchangeableScoresHasAPValueOfAtMostAlpha(
      @ForAll @Size(min = 2, max = 40) @IntRange(min = 0, max = 20) int[] all) {
    double[] pValues = new double[all.length];
    for (int fresh = 0; fresh < all.length; fresh++) {
      double[] others = new double[all.length - 1];
      for (int i = 0; i < others.length; i++) {
        others[i] = all[i < fresh ? i : i + 1];
      }
      pValues[fresh] = ConformalScores.of(others).pValue(all[fresh]);
    }
    for (double alpha : pValues) {
      long rejected = Arrays.stream(pValues).filter(p -> p <= alpha).count();
      assertThat((double) rejected / all.length).isAtMost(alpha);
    }
  }

  @Test
  void theStrangestScoreHasTheSmallestPValue() {
    ConformalScores scores = ConformalScores.of(new double[] {3, 1, 2});
    assertThat(scores.pValue(4)).isEqualTo(0.25);
    assertThat(scores.pValue(3)).isEqualTo(0.5);
    assertThat(scores.pValue(0)).isEqualTo(1);
    assertThat(scores.pValue(Double.POSITIVE_INFINITY)).isEqualTo(0.25);
  }
}
