package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Detection;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Reliability;
import dev.mercer.runtime.Temperature;
import dev.mercer.runtime.TestClassifier;
import dev.mercer.runtime.Trainer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbstentionTest {
  private static final List<String> LABELS = List.of("SETOSA", "VERSICOLOR", "VIRGINICA");
  private static final int TRAINING = 1;
  private static final int STOPPING = 2;
  private static final int CALIBRATION = 3;
  private static final int FRESH = 4;

  private final Dataset training = Blobs.draw(300, TRAINING);
  private final TestClassifier net = trained();

  private TestClassifier trained() {
    TestClassifier model = Blobs.network();
    KernelRidge.fitReadout(model, training, Blobs.draw(100, STOPPING));
    return model;
  }

  private Abstention<String> abstention(double confidence) {
    return Abstention.calibrate(net, training, Blobs.draw(400, CALIBRATION), confidence);
  }

  @Test
  void theBlobsAreLearntButNotFree() {
    double accuracy = Evaluation.of(net, Blobs.draw(500, FRESH)).accuracy();
    assertThat(accuracy).isGreaterThan(0.9);
    assertThat(accuracy).isLessThan(0.99);
  }

  /** Over many calibrations, each with its own fresh rows. */
  @Test
  void coverageIsWithinTheBoundsOfTheBetaBinomial() {
    for (double confidence : new double[] {0.8, 0.95}) {
      for (boolean trainingRows : new boolean[] {true, false}) {
        int compared = trainingRows ? 200 : 100;
        Coverage labels = new Coverage(compared, 300, confidence);
        Coverage inliers = new Coverage(compared, 300, confidence);
        for (int seed = 0; seed < 25; seed++) {
          Dataset calibration = Blobs.draw(200, 1000 + seed);
          Abstention<String> abstention =
              trainingRows
                  ? Abstention.calibrate(net, training, calibration, confidence)
                  : Abstention.calibrate(net, calibration, confidence);
          assertThat(abstention.compared()).isEqualTo(compared);
          Dataset fresh = Blobs.draw(300, 2000 + seed);
          int covered = 0;
          int familiar = 0;
          for (int row = 0; row < fresh.size(); row++) {
            float[] features = fresh.row(row);
            String label = LABELS.get(fresh.label(row));
            covered += abstention.labels(features).contains(label) ? 1 : 0;
            familiar += abstention.decide(features) instanceof Decision.Outlier ? 0 : 1;
          }
          labels.add(covered);
          inliers.add(familiar);
        }
        labels.require();
        inliers.require();
      }
    }
  }

  /** With class-conditional sets the law is that of each class, by its own calibration rows. */
  @Test
  void byClassTheCoverageOfEachClassIsWithinTheBounds() {
    for (int label = 0; label < LABELS.size(); label++) {
      for (int seed = 0; seed < 10; seed++) {
        Dataset calibration = Blobs.draw(200, 1000 + seed);
        Dataset fresh = ofClass(Blobs.draw(300, 2000 + seed), label);
        Abstention<String> abstention =
            Abstention.calibrate(net, training, calibration, 0.8).byClass();
        int covered = 0;
        for (int row = 0; row < fresh.size(); row++) {
          covered += abstention.labels(fresh.row(row)).contains(LABELS.get(label)) ? 1 : 0;
        }
        new Coverage(ofClass(calibration, label).size(), fresh.size(), 0.8).add(covered);
      }
    }
  }

  @Test
  void aClassWithTooFewCalibrationRowsIsInEverySet() {
    Dataset calibration = Blobs.draw(200, CALIBRATION);
    int[] without =
        IntStream.range(0, calibration.size()).filter(row -> calibration.label(row) != 2).toArray();
    Abstention<String> abstention =
        Abstention.calibrate(net, training, calibration.rows(without), 0.95).byClass();
    Dataset fresh = Blobs.draw(50, FRESH);
    for (int row = 0; row < fresh.size(); row++) {
      assertThat(abstention.labels(fresh.row(row))).contains(LABELS.get(2));
    }
  }

  private static Dataset ofClass(Dataset data, int label) {
    return data.rows(
        IntStream.range(0, data.size()).filter(row -> data.label(row) == label).toArray());
  }

  @Test
  void fewerAnswersAreWrongThanThePromiseAllows() {
    Abstention<String> abstention = abstention(0.95);
    Dataset fresh = Blobs.draw(2000, FRESH);
    int wrong = 0;
    int answers = 0;
    for (int row = 0; row < fresh.size(); row++) {
      if (abstention.decide(fresh.row(row)) instanceof Decision.Answer<String> answer) {
        answers++;
        wrong += answer.index() == fresh.label(row) ? 0 : 1;
      }
    }
    // 0.05, and three deviations of a calibration by 400 rows.
    assertThat(wrong / 2000.0).isAtMost(0.05 + 3 * Math.sqrt(0.05 * 0.95 / 400));
    assertThat(answers).isAtLeast(1500);
  }

  @Test
  void rowsScaledByThreeAndTenAreOutliersWhereTheResponseIsNoHelp() {
    Abstention<String> abstention = abstention(0.95);
    Dataset fresh = Blobs.draw(300, FRESH);
    for (float factor : new float[] {3, 10}) {
      Dataset far = Blobs.scaled(300, FRESH, factor);
      double byDistance =
          Detection.of(scores(abstention, fresh, true), scores(abstention, far, true)).auroc();
      double byResponse =
          Detection.of(scores(abstention, fresh, false), scores(abstention, far, false)).auroc();
      assertThat(byDistance).isAtLeast(factor == 3 ? 0.98 : 0.9999);
      assertThat(byResponse).isAtMost(byDistance - 0.1);
    }
    Decision<String> decision = abstention.decide(Blobs.scaled(1, FRESH, 10).row(0));
    assertThat(decision).isInstanceOf(Decision.Outlier.class);
    assertThat(decision.novelty().score()).isGreaterThan(5);
    assertThat(decision.toString())
        .containsMatch(
            "abstained: [0-9.]+ times as far out as the rows of prototype [0-9]+ \\(p = 0.002494\\)");
  }

  /** Higher is more outlying: the distance, or the lack of familiarity. */
  private static double[] scores(Abstention<String> abstention, Dataset data, boolean distance) {
    double[] scores = new double[data.size()];
    for (int row = 0; row < scores.length; row++) {
      Novelty novelty = abstention.novelty(data.row(row));
      scores[row] = distance ? novelty.score() : -novelty.familiarity();
    }
    return scores;
  }

  @Test
  void everyDecisionFollowsFromThePredictionSet() {
    Abstention<String> abstention = abstention(0.99);
    boolean[] seen = new boolean[2];
    Dataset fresh = Blobs.draw(500, FRESH);
    for (int row = 0; row < fresh.size(); row++) {
      List<String> labels = abstention.labels(fresh.row(row));
      switch (abstention.decide(fresh.row(row))) {
        case Decision.Answer<String> answer -> {
          seen[0] = true;
          assertThat(labels).containsExactly(answer.label());
          double[] probabilities = abstention.probabilities(fresh.row(row));
          assertThat(answer.probability()).isEqualTo(probabilities[answer.index()]);
        }
        case Decision.Ambiguous<String> ambiguous -> {
          seen[1] = true;
          assertThat(ambiguous.labels()).isEqualTo(labels);
          assertThat(labels.size()).isAtLeast(2);
        }
        case Decision.Doubtful<String> doubtful -> assertThat(labels).isEmpty();
        case Decision.Outlier<String> outlier ->
            assertThat(outlier.novelty().pValue()).isAtMost(1 - 0.99);
      }
    }
    assertThat(seen).isEqualTo(new boolean[] {true, true});
  }

  @Test
  void atALowConfidenceAnUnsureAnswerIsDoubtful() {
    Abstention<String> abstention = abstention(0.5);
    Dataset fresh = Blobs.draw(200, FRESH);
    for (int row = 0; row < fresh.size(); row++) {
      if (abstention.decide(fresh.row(row)) instanceof Decision.Doubtful<String> doubtful) {
        assertThat(doubtful.toString())
            .isEqualTo(
                "abstained: even %s (%s) is less probable than right labels are"
                    .formatted(doubtful.label(), Digits.percent(doubtful.probability())));
        return;
      }
    }
    throw new AssertionError("no doubtful row");
  }

  @Test
  void decisionsPrintWell() {
    Novelty novelty = new Novelty(5, 2.3, 1, 0.5, 0.4);
    assertThat(new Decision.Answer<>(2, "VIRGINICA", 0.934, novelty).toString())
        .isEqualTo("VIRGINICA (93 %)");
    assertThat(new Decision.Ambiguous<>(List.of("VERSICOLOR", "VIRGINICA"), novelty).toString())
        .isEqualTo("abstained: VERSICOLOR or VIRGINICA");
    assertThat(new Decision.Outlier<>(novelty).toString())
        .isEqualTo("abstained: 2.3 times as far out as the rows of prototype 5 (p = 0.5)");
    for (double usual : new double[] {1e-3, 1e-17, Double.MIN_NORMAL}) {
      assertThat(new Novelty(5, 2.3, usual, 0.5, 0.4).toString())
          .isEqualTo("over 1000 times as far out as the rows of prototype 5 (p = 0.5)");
    }
  }

  @Test
  void temperatureMakesProbabilitiesMeanWhatTheySay() {
    // Seven times too sure.
    for (String name : List.of("species.weight", "species.bias")) {
      float[] values = net.parameter(name).toArray();
      for (int i = 0; i < values.length; i++) {
        values[i] *= 7;
      }
      net.parameter(name).set(values);
    }
    Dataset fresh = Blobs.draw(1000, FRESH);
    Abstention<String> abstention = abstention(0.9);
    assertThat(Reliability.of(net, new Temperature(1), fresh).error()).isGreaterThan(0.04);
    assertThat(Reliability.of(net, abstention.temperature(), fresh).error()).isLessThan(0.03);
  }

  @Test
  void laterTrainingDoesNotChangeIt() {
    Abstention<String> abstention = abstention(0.9);
    float[] row = Blobs.draw(1, FRESH).row(0);
    Decision<String> before = abstention.decide(row);
    net.parameter("near.prototypes").set(new float[48]);
    assertThat(abstention.decide(row)).isEqualTo(before);
  }

  @Test
  void rowsThatTrainedTheModelAreRefused() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Abstention.calibrate(net, training, training.split(0.5, 1).heldOut(), 0.95));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "150 of the 150 calibration rows are training rows too; expected rows that the model has not seen: hold them out before training, with Dataset.split.");
  }

  @Test
  void oneRowThatTrainedTheModelIsRefused() {
    Dataset all = Blobs.draw(400, TRAINING);
    Dataset first = all.rows(IntStream.range(0, 300).toArray());
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Abstention.calibrate(
                    net, first, all.rows(IntStream.range(299, 400).toArray()), 0.9));
    assertThat(thrown)
        .hasMessageThat()
        .startsWith("1 of the 101 calibration rows are training rows too; ");
  }

  /** What a row is does not follow from its values: with few categories all rows equal others. */
  @Test
  void rowsThatEqualTrainingRowsAreNotTakenForThem() {
    Dataset twice =
        training.rows(IntStream.range(0, 600).map(row -> row % training.size()).toArray());
    float[][] features = IntStream.range(0, 600).mapToObj(twice::row).toArray(float[][]::new);
    int[] labels = IntStream.range(0, 600).map(twice::label).toArray();
    Dataset read = Dataset.of(features, labels);
    Dataset first = read.rows(IntStream.range(0, 300).toArray());
    Dataset second = read.rows(IntStream.range(300, 600).toArray());
    assertThat(second.checksum()).isEqualTo(first.checksum());
    assertThat(Abstention.calibrate(net, first, second, 0.9).compared()).isEqualTo(300);
  }

  @Test
  void rowsThatTheTrainingHasRecordedAreRefusedWithoutTheTrainingRowsToo() {
    TestClassifier model = Blobs.network();
    Dataset validation = Blobs.draw(60, STOPPING);
    Trainer.builder().epochs(1).validation(validation).build().fit(model, training);
    for (Dataset rows : List.of(training, validation)) {
      IllegalArgumentException thrown =
          assertThrows(
              IllegalArgumentException.class, () -> Abstention.calibrate(model, rows, 0.9));
      assertThat(thrown)
          .hasMessageThat()
          .isEqualTo(
              "The calibration rows are those that this model records as its '%s'; expected rows that had no part in the training: hold them out before, with Dataset.split."
                  .formatted(rows == training ? "data" : "validation data"));
    }
  }

  @Test
  void tooFewRowsForTheConfidenceAreRefused() {
    Dataset few = Blobs.draw(37, CALIBRATION);
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Abstention.calibrate(net, few, 0.95));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "Fresh rows would be compared with 18 calibration rows; a confidence of 0.95 takes at least 19: with fewer no row could be stranger than 0.95 of them.");
    Abstention<String> least = Abstention.calibrate(net, Blobs.draw(38, CALIBRATION), 0.95);
    assertThat(least.decide(Blobs.scaled(1, FRESH, 100).row(0)))
        .isInstanceOf(Decision.Outlier.class);
    for (double confidence : new double[] {0, 1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> Abstention.calibrate(net, few, confidence));
    }
  }

  @Test
  void itPrintsWhatItPromises() {
    assertThat(abstention(0.95).toString())
        .containsMatch("^confidence 0.95 by 400 rows, temperature [0-9.]+$");
  }
}
