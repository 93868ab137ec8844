package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Folds.Fold;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldsTest {

  @Provide
  Arbitrary<int[]> numbers() {
    return Arbitraries.integers().between(0, 4).array(int[].class).ofMinSize(10).ofMaxSize(120);
  }

  @Property(tries = 200)
  void eachRowIsHeldOutOnceAndClassesAndFoldsHaveTheirShare(
      @ForAll("numbers") int[] labels,
      @ForAll @IntRange(min = 2, max = 10) int count,
      @ForAll long seed) {
    List<Fold> folds = new Folds.ByClass().of(labelled(labels), count, seed);
    assertEachRowIsHeldOutOnce(folds, labels.length);
    for (Fold fold : folds) {
      assertThat((double) fold.test().length).isWithin(0.999).of(labels.length / (double) count);
      for (int label = 0; label <= 4; label++) {
        int each = label;
        double all = Arrays.stream(labels).filter(other -> other == each).count();
        double here = Arrays.stream(fold.test()).filter(row -> labels[row] == each).count();
        assertThat(here).isWithin(0.999).of(all / count);
      }
    }
  }

  @Property(tries = 200)
  void aGroupIsNeverLearntAndJudgedOn(@ForAll("numbers") int[] groups, @ForAll long seed) {
    List<Integer> names = Arrays.stream(groups).boxed().toList();
    if (new HashSet<>(names).size() < 3) {
      return;
    }
    List<Fold> folds = new Folds.ByGroup(names).of(labelled(groups), 3, seed);
    assertEachRowIsHeldOutOnce(folds, groups.length);
    for (Fold fold : folds) {
      assertThat(fold.test()).isNotEmpty();
      Set<Integer> learnt =
          Arrays.stream(fold.training()).mapToObj(names::get).collect(Collectors.toSet());
      assertThat(learnt).containsNoneIn(Arrays.stream(fold.test()).mapToObj(names::get).toList());
    }
  }

  @Test
  void largeGroupsAreSpreadBeforeSmallOnes() {
    List<String> groups = List.of("a", "a", "a", "a", "b", "b", "b", "c", "c", "d");
    List<Fold> folds = new Folds.ByGroup(groups).of(labelled(new int[10]), 2, 7);
    assertThat(
            Arrays.stream(folds.stream().mapToInt(fold -> fold.test().length).toArray())
                .boxed()
                .toList())
        .containsExactly(5, 5);
  }

  @Property(tries = 200)
  void noModelLearnsWhatComesAfterItsJudgement(
      @ForAll("numbers") int[] numbers, @ForAll @IntRange(min = 2, max = 4) int count) {
    // Ten times as many different times as labels, some of them equal.
    long[] times =
        IntStream.range(0, numbers.length).mapToLong(i -> numbers[i] * 10L + i % 10).toArray();
    List<Fold> folds;
    try {
      folds = new Folds.ByTime(times).of(labelled(numbers), count, 1);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageThat().contains("runs of different times");
      return;
    }
    int learnt = 0;
    for (Fold fold : folds) {
      long last = Arrays.stream(fold.training()).mapToLong(row -> times[row]).max().orElseThrow();
      long first = Arrays.stream(fold.test()).mapToLong(row -> times[row]).min().orElseThrow();
      assertThat(last).isLessThan(first);
      assertThat(fold.training().length).isGreaterThan(learnt);
      learnt = fold.training().length;
    }
    Fold latest = folds.getLast();
    assertThat(latest.training().length + latest.test().length).isEqualTo(times.length);
  }

  @Test
  void runsOfDifferentTimesAreEquallyLong() {
    long[] times = {5, 4, 3, 2, 1, 0};
    List<Fold> folds = new Folds.ByTime(times).of(labelled(new int[6]), 2, 1);
    assertThat(folds.get(0).training()).isEqualTo(new int[] {4, 5});
    assertThat(folds.get(0).test()).isEqualTo(new int[] {2, 3});
    assertThat(folds.get(1).training()).isEqualTo(new int[] {2, 3, 4, 5});
    assertThat(folds.get(1).test()).isEqualTo(new int[] {0, 1});
  }

  @Test
  void theSameSeedGivesTheSameFoldsAndAnotherSeedOthers() {
    Dataset data = labelled(new int[40]);
    List<Fold> folds = new Folds.ByClass().of(data, 5, 1);
    assertThat(new Folds.ByClass().of(data, 5, 1).get(0).test()).isEqualTo(folds.get(0).test());
    assertThat(new Folds.ByClass().of(data, 5, 2).get(0).test()).isNotEqualTo(folds.get(0).test());
  }

  @Test
  void whatCannotBeDividedIsRefused() {
    Dataset data = labelled(0, 1, 0);
    assertRefused("3 rows cannot be divided into 4 folds", new Folds.ByClass(), data, 4);
    assertRefused("There are 2 groups and 3 rows", new Folds.ByGroup(List.of(1, 2)), data, 2);
    assertRefused(
        "2 groups cannot be divided into 3 folds", new Folds.ByGroup(List.of(1, 2, 1)), data, 3);
    assertRefused("There are 1 times and 3 rows", new Folds.ByTime(new long[1]), data, 2);
    assertRefused(
        "3 rows cannot be cut into 3 runs of different times",
        new Folds.ByTime(new long[] {1, 2, 2}),
        data,
        2);
  }

  private static void assertRefused(String message, Folds folds, Dataset data, int count) {
    assertThat(assertThrows(IllegalArgumentException.class, () -> folds.of(data, count, 1)))
        .hasMessageThat()
        .startsWith(message);
  }

  private static void assertEachRowIsHeldOutOnce(List<Fold> folds, int rows) {
    int[] all = IntStream.range(0, rows).toArray();
    assertThat(folds.stream().flatMapToInt(fold -> Arrays.stream(fold.test())).sorted().toArray())
        .isEqualTo(all);
    for (Fold fold : folds) {
      assertThat(
              IntStream.concat(Arrays.stream(fold.training()), Arrays.stream(fold.test()))
                  .sorted()
                  .toArray())
          .isEqualTo(all);
    }
  }

  private static Dataset labelled(int... labels) {
    return Dataset.of(new float[labels.length][1], labels);
  }
}
