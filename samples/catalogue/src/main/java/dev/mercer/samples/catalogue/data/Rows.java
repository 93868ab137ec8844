package dev.mercer.samples.catalogue.data;

import dev.mercer.runtime.Dataset;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Data sets made of the rows of others. */
public final class Rows {
  private Rows() {}

  /** The rows of one after those of the other. */
  public static Dataset joined(Dataset first, Dataset second) {
    float[][] rows =
        IntStream.range(0, first.size() + second.size())
            .mapToObj(i -> i < first.size() ? first.row(i) : second.row(i - first.size()))
            .toArray(float[][]::new);
    if (!first.labelled()) {
      return Dataset.of(
          rows,
          IntStream.range(0, rows.length)
              .mapToObj(i -> i < first.size() ? first.target(i) : second.target(i - first.size()))
              .toArray(float[][]::new));
    }
    return Dataset.of(
        rows,
        IntStream.range(0, rows.length)
            .map(i -> i < first.size() ? first.label(i) : second.label(i - first.size()))
            .toArray());
  }

  /** At most so many rows, evenly spread. */
  public static Dataset thinned(Dataset data, int most) {
    int count = Math.min(most, data.size());
    return data.rows(
        IntStream.range(0, count).map(i -> (int) ((long) i * data.size() / count)).toArray());
  }

  /** The rows of some classes. */
  public static Dataset ofClasses(Dataset data, IntPredicate classes) {
    return data.rows(
        IntStream.range(0, data.size()).filter(row -> classes.test(data.label(row))).toArray());
  }

  /** How many rows are of a class. */
  public static int count(Dataset data, int label) {
    return (int) IntStream.range(0, data.size()).filter(row -> data.label(row) == label).count();
  }

  /** The same labels or values for other features. */
  public static Dataset mapped(Dataset data, UnaryOperator<float[]> change) {
    float[][] rows =
        IntStream.range(0, data.size())
            .mapToObj(row -> change.apply(data.row(row)))
            .toArray(float[][]::new);
    return data.labelled()
        ? Dataset.of(rows, IntStream.range(0, rows.length).map(data::label).toArray())
        : Dataset.of(
            rows, IntStream.range(0, rows.length).mapToObj(data::target).toArray(float[][]::new));
  }
}
