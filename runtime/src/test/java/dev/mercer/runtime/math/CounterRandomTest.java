package dev.mercer.runtime.math;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CounterRandomTest {
  private static final int DRAWS = 100_000;

  /** From another implementation. Checkpoints depend on them: another number, another training. */
  @Test
  void theNumbersAreTheseForEver() {
    CounterRandom random = new CounterRandom(42, "shuffle", 3);
    assertThat(random.bits(0)).isEqualTo(1521387234440163123L);
    assertThat(random.gaussian(7)).isEqualTo(-1.2619300613315667);
    assertThat(random.permutation(8)).isEqualTo(new int[] {6, 4, 0, 2, 5, 3, 7, 1});
  }

  @Test
  void everyPartOfTheKeyTells() {
    long bits = new CounterRandom(1, "a", 0).bits(0);
    assertThat(new CounterRandom(1, "a", 0).bits(0)).isEqualTo(bits);
    assertThat(new CounterRandom(2, "a", 0).bits(0)).isNotEqualTo(bits);
    assertThat(new CounterRandom(1, "b", 0).bits(0)).isNotEqualTo(bits);
    assertThat(new CounterRandom(1, "a", 1).bits(0)).isNotEqualTo(bits);
    assertThat(new CounterRandom(1, "a", 0).bits(1)).isNotEqualTo(bits);
  }

  @Test
  void gaussiansHaveTheMomentsOfANormalDistribution() {
    CounterRandom random = new CounterRandom(5, "moments", 0);
    double[] moments = new double[5];
    for (int i = 0; i < DRAWS; i++) {
      double power = 1;
      for (int k = 0; k < moments.length; k++) {
        moments[k] += power / DRAWS;
        power *= random.gaussian(i);
      }
    }
    // Four standard deviations of each mean: sqrt(var(z^k) / n), with variances 1, 2, 15 and 96.
    assertThat(moments[1]).isWithin(4 * Math.sqrt(1.0 / DRAWS)).of(0);
    assertThat(moments[2]).isWithin(4 * Math.sqrt(2.0 / DRAWS)).of(1);
    assertThat(moments[3]).isWithin(4 * Math.sqrt(15.0 / DRAWS)).of(0);
    assertThat(moments[4]).isWithin(4 * Math.sqrt(96.0 / DRAWS)).of(3);
  }

  @Test
  void uniformNumbersFillTheirIntervalEvenly() {
    CounterRandom random = new CounterRandom(6, "uniform", 0);
    int[] counts = new int[10];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) (10 * random.uniformFloat(i))]++;
      counts[(int) (10 * random.uniformDouble(DRAWS + i))]++;
      counts[random.below(2L * DRAWS + i, 10)]++;
    }
    // Five standard deviations of a binomial count.
    double expected = 3.0 * DRAWS / 10;
    for (int count : counts) {
      assertThat((double) count).isWithin(5 * Math.sqrt(0.9 * expected)).of(expected);
    }
  }

  @Property(tries = 100, seed = "1")
  void aPermutationHasEveryNumberOnce(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 300) int size) {
    int[] order = new CounterRandom(seed, "permutation", 0).permutation(size);
    assertThat(Arrays.stream(order).sorted().toArray())
        .isEqualTo(IntStream.range(0, size).toArray());
  }
}
