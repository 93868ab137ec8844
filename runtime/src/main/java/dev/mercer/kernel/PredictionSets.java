package dev.mercer.kernel;

import dev.mercer.runtime.saved.AbstentionState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Says which labels are possible: those that are not stranger than calibration rows are. */
final class PredictionSets {
  private final double confidence;

  /** What the score of each label is compared with. */
  private final List<ConformalScores> surprises;

  PredictionSets(int labels, AbstentionState state) {
    this.confidence = state.confidence();
    this.surprises =
        IntStream.range(0, labels).mapToObj(label -> comparedWith(label, state)).toList();
  }

  private static ConformalScores comparedWith(int label, AbstentionState state) {
    return new ConformalScores(
        IntStream.range(0, state.surprises().length)
            .filter(row -> !state.byClass() || state.classes()[row] == label)
            .mapToDouble(row -> state.surprises()[row])
            .toArray());
  }

  /** The p-value of each label. */
  double[] pValues(float[] logits) {
    return IntStream.range(0, logits.length)
        .mapToDouble(label -> surprises.get(label).pValue(Calibration.surprise(label, logits)))
        .toArray();
  }

  /** The labels that are not rejected, the most probable first. */
  int[] of(float[] logits) {
    double[] pValues = pValues(logits);
    return Arrays.stream(ranked(logits)).filter(label -> !rejected(pValues[label])).toArray();
  }

  /** Whether a row or a label is stranger than the confidence allows. */
  boolean rejected(double pValue) {
    return pValue <= 1 - confidence;
  }

  /** All labels, the most probable first. */
  static int[] ranked(float[] logits) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer label) -> -logits[label]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
