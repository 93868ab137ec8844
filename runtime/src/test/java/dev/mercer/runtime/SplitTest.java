package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Splits of data sets whose only feature is the number of the row. */
class SplitTest {

  @Provide
  Arbitrary<int[]> labels() {
    return Arbitraries.integers().between(0, 4).array(int[].class).ofMinSize(10).ofMaxSize(200);
  }

  @Property(tries = 200)
  void theTwoPartsAreTheWholeInOrder(
      @ForAll("labels") int[] labels,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double fraction,
      @ForAll long seed) {
    Split split = numbered(labels).split(fraction, seed);

    assertThat(numbers(split.rest())).isInStrictOrder();
    assertThat(numbers(split.heldOut())).isInStrictOrder();
    List<Integer> all = numbers(split.rest());
    all.addAll(numbers(split.heldOut()));
    assertThat(all).containsExactlyElementsIn(numbers(numbered(labels)));
    assertThat(split.heldOut().size()).isEqualTo((int) Math.round(fraction * labels.length));
  }

  @Property(tries = 200)
  void eachClassGivesItsShareToWithinARow(
      @ForAll("labels") int[] labels,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double fraction,
      @ForAll long seed) {
    Dataset whole = numbered(labels);
    Dataset heldOut = whole.split(fraction, seed).heldOut();

    for (int label = 0; label < 5; label++) {
      assertThat((double) count(heldOut, label)).isWithin(1).of(fraction * count(whole, label));
    }
  }

  @Property(tries = 50)
  void theSameSeedGivesTheSameSplit(@ForAll("labels") int[] labels, @ForAll long seed) {
    Dataset data = numbered(labels);

    assertThat(numbers(data.split(0.3, seed).heldOut()))
        .isEqualTo(numbers(data.split(0.3, seed).heldOut()));
  }

  @Property(tries = 100)
  void everyNthHoldsOutRowsByTheirIndex(
      @ForAll("labels") int[] labels, @ForAll @IntRange(min = 2, max = 10) int n) {
    Split split = numbered(labels).everyNth(n);

    for (int number : numbers(split.heldOut())) {
      assertThat(number % n).isEqualTo(n - 1);
    }
    assertThat(split.heldOut().size()).isEqualTo(labels.length / n);
    assertThat(split.rest().size()).isEqualTo(labels.length - labels.length / n);
  }

  @Test
  void otherSeedsGiveOtherSplits() {
    Dataset data = numbered(new int[100]);

    assertThat(numbers(data.split(0.3, 1).heldOut()))
        .isNotEqualTo(numbers(data.split(0.3, 2).heldOut()));
  }

  @Test
  void aRegressionIsSplitAsWell() {
    Split split = Dataset.of(new float[10][1], new float[10][1]).split(0.25, 7);

    assertThat(split.heldOut().size()).isEqualTo(3);
    assertThat(split.rest().size()).isEqualTo(7);
  }

  /** Classes of 1 and 3 rows cannot be halved: the seed decides which way they are rounded. */
  @Test
  void overManySeedsEachRowIsHeldOutAsOftenAsStated() {
    Dataset data = numbered(new int[] {0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2});
    int[] held = new int[data.size()];
    int seeds = 2000;
    for (int seed = 0; seed < seeds; seed++) {
      numbers(data.split(0.5, seed).heldOut()).forEach(row -> held[row]++);
    }

    for (int times : held) {
      // The deviation of a fair coin is 0.011.
      assertThat((double) times / seeds).isWithin(0.056).of(0.5);
    }
  }

  private static Dataset numbered(int[] labels) {
    float[][] features = new float[labels.length][1];
    for (int row = 0; row < labels.length; row++) {
      features[row][0] = row;
    }
    return Dataset.of(features, labels);
  }

  private static List<Integer> numbers(Dataset data) {
    List<Integer> numbers = new ArrayList<>();
    for (int row = 0; row < data.size(); row++) {
      numbers.add((int) data.row(row)[0]);
    }
    return numbers;
  }

  private static int count(Dataset data, int label) {
    int count = 0;
    for (int row = 0; row < data.size(); row++) {
      count += data.label(row) == label ? 1 : 0;
    }
    return count;
  }
}
