package dev.mercer.runtime;

import dev.mercer.runtime.math.CounterRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A rule by which rows are divided for a cross-validation. */
sealed interface Folds {

  /** The rows to train on and those to judge on, by their indices, ascending. */
  record Fold(int[] training, int[] test) {}

  /**
   * The folds, in order.
   *
   * @param count how many: 2 or more
   * @throws IllegalArgumentException if the rows cannot be divided so
   */
  List<Fold> of(Dataset data, int count, long seed);

  /**
   * At random; rows with labels so that each class is in each fold in proportion, to within a row.
   * The rows are shuffled and brought together by label, and every run of neighbours is dealt out.
   */
  record ByClass() implements Folds {
    @Override
    public List<Fold> of(Dataset data, int count, long seed) {
      int rows = data.size();
      if (rows < count) {
        throw new IllegalArgumentException(
            "%s rows cannot be divided into %s folds; expected at least a row for each."
                .formatted(rows, count));
      }
      int[] order = new CounterRandom(seed, "folds", 0).permutation(rows);
      if (data.labelled()) {
        // The order of the classes is random too, or the first folds would always be the larger.
        CounterRandom random = new CounterRandom(seed, "fold classes", 0);
        order =
            Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingLong(row -> random.bits(data.label(row))))
                .mapToInt(Integer::intValue)
                .toArray();
      }
      int[] folds = new int[rows];
      for (int index = 0; index < rows; index++) {
        folds[order[index]] = index % count;
      }
      return heldOutInTurn(folds, count);
    }

    @Override
    public String toString() {
      return "by class";
    }
  }

  /**
   * So that the rows of one group are in one fold. The groups are shuffled, and the largest that is
   * left goes to the fold that has the fewest rows.
   *
   * @param groups the group of each row
   */
  record ByGroup(List<?> groups) implements Folds {
    @Override
    public List<Fold> of(Dataset data, int count, long seed) {
      requireAsMany("groups", groups.size(), data);
      Map<Object, Integer> sizes = new LinkedHashMap<>();
      groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
      if (sizes.size() < count) {
        throw new IllegalArgumentException(
            "%s groups cannot be divided into %s folds; expected at least a group for each."
                .formatted(sizes.size(), count));
      }
      List<Object> names = List.copyOf(sizes.keySet());
      int[] taken = new int[count];
      Map<Object, Integer> folds = new HashMap<>();
      Arrays.stream(new CounterRandom(seed, "folds", 0).permutation(names.size()))
          .mapToObj(names::get)
          .sorted(Comparator.comparingInt(group -> -sizes.get(group)))
          .forEachOrdered(
              group -> {
                int emptiest =
                    IntStream.range(0, count)
                        .boxed()
                        .min(Comparator.comparingInt(fold -> taken[fold]))
                        .orElseThrow();
                folds.put(group, emptiest);
                taken[emptiest] += sizes.get(group);
              });
      return heldOutInTurn(groups.stream().mapToInt(folds::get).toArray(), count);
    }

    @Override
    public String toString() {
      return "by group";
    }
  }

  /**
   * So that a model is judged on what comes after all that it has learnt. In the order of time the
   * rows are cut into one run more than there are folds; a fold trains on its first runs and is
   * judged on the next. Rows of the same time are in the same run.
   *
   * @param times the time of each row
   */
  record ByTime(long[] times) implements Folds {
    @Override
    public List<Fold> of(Dataset data, int count, long seed) {
      requireAsMany("times", times.length, data);
      int[] order =
          IntStream.range(0, times.length)
              .boxed()
              .sorted(Comparator.comparingLong(row -> times[row]))
              .mapToInt(Integer::intValue)
              .toArray();
      List<Fold> folds = new ArrayList<>();
      int cut = cut(order, 1, count);
      for (int fold = 0; fold < count; fold++) {
        int next = cut(order, fold + 2, count);
        if (cut == 0 || next == cut) {
          throw new IllegalArgumentException(
              "%s rows cannot be cut into %s runs of different times; expected more rows, or fewer folds."
                  .formatted(order.length, count + 1));
        }
        folds.add(new Fold(sorted(order, 0, cut), sorted(order, cut, next)));
        cut = next;
      }
      return folds;
    }

    /** Where the first so many runs end: as near as rows of the same time allow, or behind. */
    private int cut(int[] order, int runs, int count) {
      int cut = (int) ((long) order.length * runs / (count + 1));
      while (cut > 0 && cut < order.length && times[order[cut]] == times[order[cut - 1]]) {
        cut++;
      }
      return cut;
    }

    private static int[] sorted(int[] order, int from, int to) {
      return Arrays.stream(order, from, to).sorted().toArray();
    }

    @Override
    public String toString() {
      return "by time";
    }
  }

  private static void requireAsMany(String what, int found, Dataset data) {
    if (found != data.size()) {
      throw new IllegalArgumentException(
          "There are %s %s and %s rows; expected as many of each."
              .formatted(found, what, data.size()));
    }
  }

  /**
   * Each fold is held out once, and the others train.
   *
   * @param folds the fold of each row
   */
  private static List<Fold> heldOutInTurn(int[] folds, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            fold ->
                new Fold(
                    IntStream.range(0, folds.length).filter(row -> folds[row] != fold).toArray(),
                    IntStream.range(0, folds.length).filter(row -> folds[row] == fold).toArray()))
        .toList();
  }
}
