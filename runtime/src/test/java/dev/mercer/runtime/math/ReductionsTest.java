package dev.mercer.runtime.math;

import static com.google.common.truth.Truth.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReductionsTest {
  @Test
  void partialSumsAreFoldedByHalves() {
    // Only in this order does no small number vanish beside a large one.
    float large = 0x1p24f;
    float[] partials = new float[16];
    partials[0] = large;
    partials[8] = -large;
    partials[4] = 1;
    partials[2] = large;
    partials[10] = -large;
    partials[1] = 1;
    assertThat(Reductions.fold(partials, 0)).isEqualTo(2);
    partials[9] = large;
    partials[5] = -large;
    assertThat(Reductions.fold(partials, 0)).isEqualTo(1);
  }

  @Property(tries = 300, seed = "1")
  void aSumIsAsCloseAsSixteenShortChainsAllow(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 500) int length) {
    CounterRandom random = new CounterRandom(seed, "values", 0);
    float[] a = new float[length + 3];
    float[] b = new float[length + 5];
    for (int i = 0; i < a.length; i++) {
      a[i] = (float) random.gaussian(2L * i);
      b[i] = (float) random.gaussian(2L * i + 1);
    }
    double sum = 0;
    double dot = 0;
    double squares = 0;
    double distance = 0;
    double largest = 0;
    for (int k = 0; k < length; k++) {
      double x = a[3 + k];
      double y = b[5 + k - 2];
      sum += x;
      dot += x * y;
      squares += x * x;
      distance += (x - y) * (x - y);
      largest += Math.abs(x) + x * x + y * y;
    }
    double error = (length / 16 + 5) * 0x1p-24 * 4 * largest;
    assertThat((double) Reductions.sum(a, 3, length)).isWithin(error).of(sum);
    assertThat((double) Reductions.dot(a, 3, b, 3, length)).isWithin(error).of(dot);
    assertThat((double) Reductions.sumOfSquares(a, 3, length)).isWithin(error).of(squares);
    assertThat((double) Reductions.squaredDistance(a, 3, b, 3, length))
        .isWithin(error)
        .of(distance);
  }

  /** Element k goes to partial sum k mod 16: padding with zeros changes no bit. */
  @Property(tries = 100, seed = "2")
  void paddingChangesNoBit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int length) {
    CounterRandom random = new CounterRandom(seed, "values", 0);
    float[] values = new float[length + 64];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.gaussian(i);
    }
    float sum = Reductions.sum(values, 0, length);
    float squares = Reductions.sumOfSquares(values, 0, length);
    for (int padded = length; padded < values.length; padded++) {
      assertThat(Reductions.sum(values, 0, padded)).isEqualTo(sum);
      assertThat(Reductions.sumOfSquares(values, 0, padded)).isEqualTo(squares);
    }
  }
}
