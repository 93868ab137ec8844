package dev.mercer.runtime;

import dev.mercer.runtime.network.OutputSpec;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What one score says of the declarations of a {@link Comparison}: a number for each of them in
 * each fold.
 *
 * @param name as in {@code accuracy}
 * @param higherIsBetter whether a higher score is the better one
 * @param scores for each declaration its score in each fold, in order
 * @param testShare the mean number of rows that a fold is judged on for each that it learns
 */
public record Measure(
    String name, boolean higherIsBetter, List<List<Double>> scores, double testShare) {

  public Measure {
    scores = scores.stream().map(List::copyOf).toList();
  }

  /**
   * The measures of a classifier, accuracy and cross-entropy, or of a regression, the RMSE of each
   * output.
   *
   * @param evaluations for each declaration its evaluation in each fold
   */
  static List<Measure> of(OutputSpec output, List<List<Evaluation>> evaluations, double testShare) {
    return switch (output) {
      case OutputSpec.Classes classes ->
          List.of(
              measure("accuracy", true, evaluations, Evaluation::accuracy, testShare),
              measure("cross-entropy", false, evaluations, Evaluation::logLoss, testShare));
      case OutputSpec.Values values ->
          IntStream.range(0, values.names().size())
              .mapToObj(
                  i ->
                      measure(
                          "RMSE of " + values.names().get(i),
                          false,
                          evaluations,
                          evaluation -> evaluation.rmse()[i],
                          testShare))
              .toList();
    };
  }

  private static Measure measure(
      String name,
      boolean higherIsBetter,
      List<List<Evaluation>> evaluations,
      ToDoubleFunction<Evaluation> score,
      double testShare) {
    return new Measure(
        name,
        higherIsBetter,
        evaluations.stream()
            .map(folds -> folds.stream().map(score::applyAsDouble).toList())
            .toList(),
        testShare);
  }

  /** The mean score of a declaration, with its error. */
  public FoldMean mean(int declaration) {
    return FoldMean.of(folds(declaration), testShare);
  }

  /** What the first of two declarations scores more than the second in the same fold. */
  public FoldMean difference(int first, int second) {
    double[] differences = folds(first);
    double[] others = folds(second);
    for (int fold = 0; fold < differences.length; fold++) {
      differences[fold] -= others[fold];
    }
    return FoldMean.of(differences, testShare);
  }

  /** The declaration whose mean score is the best; of equal ones the first. */
  public int best() {
    int best = 0;
    for (int other = 1; other < scores.size(); other++) {
      double more = mean(other).mean() - mean(best).mean();
      if (higherIsBetter ? more > 0 : more < 0) {
        best = other;
      }
    }
    return best;
  }

  private double[] folds(int declaration) {
    return scores.get(declaration).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
