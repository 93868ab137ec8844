package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.math.CounterRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomesTest {

  @Test
  void aHomeIsTheMeanOfItsRowsWhereverThePrototypeHasGone() {
    double[][] rows = {{0, 0}, {0, 2}, {10, 0}, {10, 2}};
    Homes homes = Homes.of(new double[][] {{-3, 1}, {14, 5}}, rows);
    assertThat(homes.centers()[0]).isEqualTo(new double[] {0, 1});
    assertThat(homes.centers()[1]).isEqualTo(new double[] {10, 1});
    assertThat(homes.usual()).usingTolerance(1e-15).containsExactly(1, 1);
    assertThat(homes.nearest(new double[] {9, 1})).isEqualTo(new Homes.Nearest(1, 1));
    assertThat(homes.score(homes.nearest(new double[] {5.5, 1}))).isWithin(1e-15).of(4.5);
  }

  @Test
  void aPrototypeThatNoRowIsNearHasNoHome() {
    double[][] rows = {{0}, {1}};
    Homes homes = Homes.of(new double[][] {{0.4}, {100}}, rows);
    assertThat(homes.usual()[1]).isEqualTo(0);
    assertThat(homes.nearest(new double[] {100}).prototype()).isEqualTo(0);
  }

  @Test
  void theSpreadIsThatOfItsOwnRowsWhereTheyAreMany() {
    CounterRandom random = new CounterRandom(1, "rows", 0);
    double[][] rows = new double[4000][];
    Arrays.setAll(
        rows, i -> new double[] {i % 2 == 0 ? random.gaussian(i) : 100 + 5 * random.gaussian(i)});
    double[] usual = Homes.of(new double[][] {{1}, {90}}, rows).usual();
    // The pull of the mean spread, sqrt(13), is that of 16 rows among 2016.
    assertThat(usual[0]).isWithin(0.1).of(1);
    assertThat(usual[1]).isWithin(0.2).of(5);
  }

  @Test
  void theSpreadIsTheMeanOneWhereItsOwnRowsAreFew() {
    double[][] rows = new double[101][];
    Arrays.setAll(rows, i -> new double[] {i == 100 ? 50 : i % 2});
    double[] usual = Homes.of(new double[][] {{0.5}, {50}}, rows).usual();
    assertThat(usual[1]).isWithin(0.02).of(0.5);
  }

  @Test
  void rowsThatAreAllOnePointMakeEveryOtherPointAnOutlier() {
    Homes homes = Homes.of(new double[][] {{0}}, new double[][] {{3}, {3}});
    assertThat(homes.score(homes.nearest(new double[] {3}))).isEqualTo(0);
    assertThat(homes.score(homes.nearest(new double[] {9}))).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void eachRowIsNearestToSomeHomeWithRows() {
    CounterRandom random = new CounterRandom(2, "rows", 0);
    double[][] rows = new double[300][2];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {random.gaussian(2 * i), random.gaussian(2 * i + 1)};
    }
    Homes homes = Homes.of(Arrays.copyOf(rows, 20), rows);
    assertThat(
            IntStream.range(0, rows.length)
                .allMatch(i -> homes.usual()[homes.nearest(rows[i]).prototype()] > 0))
        .isTrue();
  }
}
