package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DetectionTest {

  @Test
  void byHand() {
    // From the highest: out, in, out, out, in, in. Precision 1, 2/3, 3/4 at the outliers.
    Detection scores = Detection.of(new double[] {1, 2, 5}, new double[] {3, 4, 6});
    assertThat(scores.auroc()).isWithin(1e-15).of(7 / 9.0);
    assertThat(scores.aupr()).isWithin(1e-15).of((1 + 2 / 3.0 + 3 / 4.0) / 3);
    assertThat(scores.falsePositives()).isWithin(1e-15).of(1 / 3.0);
  }

  @Test
  void tiesAreFoundTogether() {
    // At the threshold 2: two of two outliers, two of four inliers.
    Detection scores = Detection.of(new double[] {2, 1, 2, 0}, new double[] {2, 3});
    assertThat(scores.auroc()).isWithin(1e-15).of((4 + 2 + 1) / 8.0);
    assertThat(scores.aupr()).isWithin(1e-15).of((1 + 2 / 4.0) / 2);
    assertThat(scores.falsePositives()).isEqualTo(0.5);
  }

  @Test
  void aScoreThatKnowsNothing() {
    Detection scores = Detection.of(new double[] {1, 1, 1}, new double[] {1});
    assertThat(scores.auroc()).isEqualTo(0.5);
    assertThat(scores.aupr()).isEqualTo(0.25);
    assertThat(scores.falsePositives()).isEqualTo(1);
  }

  @Test
  void aPerfectScoreAndItsOpposite() {
    double[] low = {0, Double.NEGATIVE_INFINITY};
    double[] high = {2, Double.POSITIVE_INFINITY, 3};
    assertThat(Detection.of(low, high)).isEqualTo(new Detection(1, 1, 0));
    Detection opposite = Detection.of(high, low);
    assertThat(opposite.auroc()).isEqualTo(0);
    assertThat(opposite.falsePositives()).isEqualTo(1);
  }

  @Test
  void ninetyFiveOfAHundredOutliersAreEnough() {
    double[] outliers = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
    // The 95th outlier from the top scores 6.
    assertThat(Detection.of(new double[] {5.5, 6, 6.5}, outliers).falsePositives())
        .isWithin(1e-15)
        .of(2 / 3.0);
  }

  @Property(tries = 200, seed = "1")
  void theAreaIsTheProbabilityOfAPairInOrder(
      @ForAll @Size(min = 1, max = 20) @IntRange(min = 0, max = 9) int[] in,
      @ForAll @Size(min = 1, max = 20) @IntRange(min = 0, max = 9) int[] out) {
    double pairs = 0;
    for (int negative : in) {
      for (int positive : out) {
        pairs += positive > negative ? 1 : positive == negative ? 0.5 : 0;
      }
    }
    double[] inliers = IntStream.of(in).asDoubleStream().toArray();
    double[] outliers = IntStream.of(out).asDoubleStream().toArray();
    assertThat(Detection.of(inliers, outliers).auroc())
        .isWithin(1e-12)
        .of(pairs / in.length / out.length);
    assertThat(Detection.of(outliers, inliers).auroc())
        .isWithin(1e-12)
        .of(1 - pairs / in.length / out.length);
  }

  @Test
  void oneKindAloneIsRefused() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Detection.of(new double[] {1}, new double[0]));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "There is no outlier; expected at least one: of one kind alone nothing can be told.");
    assertThrows(
        IllegalArgumentException.class, () -> Detection.of(new double[0], new double[] {1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Detection.of(new double[] {Double.NaN}, new double[] {1}));
  }

  @Test
  void itPrintsWhatItIs() {
    assertThat(new Detection(0.9734, 0.95, 0.1).toString())
        .isEqualTo("AUROC 0.973, AUPR 0.950, FPR@95TPR 0.100");
  }
}
