package dev.mercer.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One figure over all forks.
 *
 * @param figure the figure with the median of its values
 */
record Summary(Figure figure, double smallest, double largest) {

  /** Each of the figures that every fork has, in the same order. */
  static List<Summary> ofEach(List<List<Figure>> forks) {
    List<Summary> summaries = new ArrayList<>();
    for (int i = 0; i < forks.getFirst().size(); i++) {
      int figure = i;
      summaries.add(of(forks.stream().map(fork -> fork.get(figure)).toList()));
    }
    return summaries;
  }

  private static Summary of(List<Figure> figures) {
    double[] values = figures.stream().mapToDouble(Figure::value).sorted().toArray();
    Figure first = figures.getFirst();
    return new Summary(
        new Figure(first.name(), median(values), first.unit(), first.goal()),
        values[0],
        values[values.length - 1]);
  }

  /** The median of values in any order. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return IntStream.of((sorted.length - 1) / 2, sorted.length / 2)
        .mapToDouble(i -> sorted[i])
        .average()
        .orElseThrow();
  }

  /** The row of a Markdown table. */
  String row(String work) {
    return "| %s | %s | %s | %s .. %s | %s | %s |"
        .formatted(
            work,
            figure.name(),
            figure.text(figure.value()),
            figure.text(smallest),
            figure.text(largest),
            figure.goal().text(),
            figure.goal().verdict(figure.value()));
  }
}
