package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.TestClassifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What an abstention decides, its prediction sets and their p-values say the same, also where a
 * class is so rare that the network hardly ever takes it for the most probable one.
 */
class PredictionSetTest {
  private static final List<String> LABELS = List.of("SETOSA", "VERSICOLOR", "VIRGINICA");
  private static final double CONFIDENCE = 0.9;

  /** One row in twenty: 200 of 4000. */
  private static final int RARE = 2;

  private final TestClassifier net = trained();

  private static TestClassifier trained() {
    TestClassifier model = Blobs.network();
    KernelRidge.fitReadout(model, rareDraw(3000, 1), rareDraw(500, 2));
    return model;
  }

  /** Rows of which one in twenty is of the rare class, and half of the others of each other. */
  private static Dataset rareDraw(int count, long seed) {
    Dataset plenty = Blobs.draw(4 * count, seed);
    List<List<Integer>> byClass = new ArrayList<>();
    for (int label = 0; label < LABELS.size(); label++) {
      int each = label;
      byClass.add(
          IntStream.range(0, plenty.size())
              .filter(row -> plenty.label(row) == each)
              .boxed()
              .toList());
    }
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      int label = i % 20 == 0 ? RARE : i % 2;
      rows[i] = byClass.get(label).get(i);
    }
    return plenty.rows(rows);
  }

  private Abstention<String> abstention(long seed) {
    return Abstention.calibrate(net, rareDraw(3000, 1), rareDraw(1000, seed), CONFIDENCE);
  }

  @Test
  void decisionsAndLabelsFollowFromThePValues() {
    for (boolean byClass : new boolean[] {false, true}) {
      Abstention<String> abstention = byClass ? abstention(3).byClass() : abstention(3);
      Dataset fresh = rareDraw(4000, 4);
      int improbable = 0;
      for (int row = 0; row < fresh.size(); row++) {
        float[] features = fresh.row(row);
        double[] p = abstention.pValues(features);
        double[] probabilities = abstention.probabilities(features);
        List<Integer> byProbability =
            IntStream.range(0, LABELS.size())
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -probabilities[label]))
                .toList();
        List<Integer> set =
            byProbability.stream().filter(label -> p[label] > 1 - CONFIDENCE).toList();
        List<String> names = set.stream().map(LABELS::get).toList();
        assertThat(abstention.labels(features)).isEqualTo(names);
        switch (abstention.decide(features)) {
          case Decision.Answer<String> answer -> {
            assertThat(List.of(answer.label())).isEqualTo(names);
            assertThat(LABELS.get(answer.index())).isEqualTo(answer.label());
            assertThat(answer.probability()).isEqualTo(probabilities[answer.index()]);
            improbable += answer.index() == byProbability.getFirst() ? 0 : 1;
          }
          case Decision.Ambiguous<String> ambiguous ->
              assertThat(ambiguous.labels()).isEqualTo(names);
          case Decision.Doubtful<String> doubtful -> {
            assertThat(set).isEmpty();
            int best = byProbability.getFirst();
            assertThat(doubtful.label()).isEqualTo(LABELS.get(best));
            assertThat(doubtful.probability()).isEqualTo(probabilities[best]);
          }
          case Decision.Outlier<String> outlier ->
              assertThat(outlier.novelty().pValue()).isAtMost(1 - CONFIDENCE);
        }
      }
      // The data are such that it matters, and over all classes it never does.
      if (byClass) {
        assertThat(improbable).isGreaterThan(0);
      } else {
        assertThat(improbable).isEqualTo(0);
      }
    }
  }

  @Test
  void pValuesByClassAreThoseOfTheRowsOfTheClass() {
    Dataset calibration = rareDraw(1000, 3);
    Abstention<String> together =
        Abstention.calibrate(net, rareDraw(3000, 1), calibration, CONFIDENCE);
    Dataset fresh = rareDraw(20, 4);
    for (int row = 0; row < fresh.size(); row++) {
      float[] features = fresh.row(row);
      double[] over = together.pValues(features);
      double[] byClass = together.byClass().pValues(features);
      for (int label = 0; label < LABELS.size(); label++) {
        double surprise = Calibration.surprise(label, net.outputs(features));
        int all = 0;
        int ofClass = 0;
        int as = 0;
        int asOfClass = 0;
        for (int i = 0; i < calibration.size(); i++) {
          int own = calibration.label(i);
          boolean strange = Calibration.surprise(own, net.outputs(calibration.row(i))) >= surprise;
          all++;
          as += strange ? 1 : 0;
          ofClass += own == label ? 1 : 0;
          asOfClass += own == label && strange ? 1 : 0;
        }
        assertThat(over[label]).isEqualTo((1.0 + as) / (all + 1));
        assertThat(byClass[label]).isEqualTo((1.0 + asOfClass) / (ofClass + 1));
      }
    }
  }

  /** An answer is a set of one label, so it is wrong at most as often as the set is. */
  @Test
  void byClassTheRareClassGetsNoMoreWrongAnswersThanThePromiseAllows() {
    int answers = 0;
    for (int seed = 0; seed < 10; seed++) {
      Abstention<String> abstention = abstention(100 + seed).byClass();
      Dataset fresh = rareDraw(4000, 200 + seed);
      int rows = 0;
      int covered = 0;
      int wrong = 0;
      for (int row = 0; row < fresh.size(); row++) {
        if (fresh.label(row) != RARE) {
          continue;
        }
        rows++;
        covered += abstention.labels(fresh.row(row)).contains(LABELS.get(RARE)) ? 1 : 0;
        if (abstention.decide(fresh.row(row)) instanceof Decision.Answer<String> answer) {
          answers++;
          wrong += answer.index() == RARE ? 0 : 1;
        }
      }
      assertThat(rows).isEqualTo(200);
      assertThat(wrong).isAtMost(rows - covered);
      Coverage law = new Coverage(50, rows, CONFIDENCE);
      law.add(covered);
      law.requireAtLeast(rows - wrong);
    }
    assertThat(answers).isAtLeast(500);
  }
}
