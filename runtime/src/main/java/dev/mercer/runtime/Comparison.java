package dev.mercer.runtime;

import java.util.List;
import java.util.Locale;

/**
 * What a cross-validation says of some declarations. {@link #toString} prints it as tables: mean
 * scores with their errors, and the differences to the first declaration, fold by fold, with
 * theirs.
 *
 * @param folds how the rows were divided, in words
 * @param declarations the name of each declaration, in the order in which they were passed
 * @param measures accuracy and cross-entropy of classifiers; the RMSE of each output of regressions
 */
public record Comparison(String folds, List<String> declarations, List<Measure> measures) {

  public Comparison {
    declarations = List.copyOf(declarations);
    measures = List.copyOf(measures);
  }

  /**
   * The measure of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Measure measure(String name) {
    return measures.stream()
        .filter(measure -> measure.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no measure '%s'; there are %s."
                        .formatted(name, measures.stream().map(Measure::name).toList())));
  }

  /** A table for each measure. Errors are those of {@link FoldMean}. */
  @Override
  public String toString() {
    int width = declarations.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder(folds).append('\n');
    for (Measure measure : measures) {
      text.append(
          "%s, %s is better\n"
              .formatted(measure.name(), measure.higherIsBetter() ? "higher" : "lower"));
      for (int i = 0; i < declarations.size(); i++) {
        text.append("  %s  %s".formatted(padded(declarations.get(i), width), measure.mean(i)));
        if (i > 0) {
          FoldMean more = measure.difference(i, 0);
          text.append(
              String.format(Locale.ROOT, "; than the first %s, t = %.2f", signed(more), more.t()));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String padded(String name, int width) {
    return name + " ".repeat(width - name.length());
  }

  private static String signed(FoldMean difference) {
    return (difference.mean() >= 0 ? "+" : "") + difference;
  }
}
