package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Judges models that answer their own input, so that a data set states the answers too. */
class EvaluationTest {
  private static final NetworkSpec CLASSIFIER =
      new NetworkBuilder(16, "a", "b", "c").linear("pet", "input", 3).classes("CAT", "DOG", "NEWT");
  private static final NetworkSpec REGRESSION =
      new NetworkBuilder(16, "x", "y").linear("house", "input", 2).values("price", "rent");

  /** Logits: three rows right, one NEWT taken for a CAT. */
  private static final float[][] LOGITS = {{2, 0, 0}, {0, 3, 1}, {-1, 0, 1}, {1, 0, 0.5f}};

  private static final int[] LABELS = {0, 1, 2, 2};

  @Test
  void accuracyIsThePartOfRowsThatAreRight() {
    assertThat(judge(LOGITS, LABELS).accuracy()).isEqualTo(0.75);
  }

  @Test
  void accuracyIsWeighted() {
    Dataset data = Dataset.of(LOGITS, LABELS).withWeights(1, 1, 1, 5);

    assertThat(Evaluation.of(classifier(), data).accuracy()).isEqualTo(3 / 8.0);
  }

  @Test
  void ofEqualLogitsTheFirstCounts() {
    float[][] equal = {{1, 1, 0}, {1, 1, 0}};

    assertThat(judge(equal, 0, 0).accuracy()).isEqualTo(1);
    assertThat(judge(equal, 1, 1).accuracy()).isEqualTo(0);
  }

  @Test
  void logLossIsTheMeanSurprise() {
    double expected = 0;
    for (int row = 0; row < LOGITS.length; row++) {
      double sum = 0;
      for (float logit : LOGITS[row]) {
        sum += Math.exp(logit);
      }
      expected -= Math.log(Math.exp(LOGITS[row][LABELS[row]]) / sum) / LOGITS.length;
    }

    assertThat(judge(LOGITS, LABELS).logLoss()).isWithin(1e-12).of(expected);
  }

  @Test
  void logLossOfIndifferenceIsTheLogarithmOfTheClasses() {
    assertThat(judge(new float[5][3], 0, 1, 2, 0, 1).logLoss()).isWithin(1e-15).of(Math.log(3));
  }

  @Test
  void logLossOfHugeLogitsIsFinite() {
    assertThat(judge(new float[][] {{1e30f, 0, 0}}, 1).logLoss()).isEqualTo((double) 1e30f);
  }

  @Test
  void aRowOfWeightTwoCountsAsTwoRows() {
    Dataset data = Dataset.of(LOGITS, LABELS);
    Evaluation weighted = Evaluation.of(classifier(), data.withWeights(1, 2, 1, 3));
    Evaluation repeated = Evaluation.of(classifier(), data.rows(0, 1, 1, 2, 3, 3, 3));

    assertThat(weighted.accuracy()).isWithin(1e-15).of(repeated.accuracy());
    assertThat(weighted.logLoss()).isWithin(1e-15).of(repeated.logLoss());
  }

  @Test
  void theConfusionCountsActualByPredicted() {
    Confusion confusion = judge(LOGITS, LABELS).confusion();

    assertThat(confusion.counts()).isEqualTo(new int[][] {{1, 0, 0}, {0, 1, 0}, {1, 0, 1}});
    assertThat(confusion.labels()).containsExactly("CAT", "DOG", "NEWT").inOrder();
    assertThat(confusion.count(2, 0)).isEqualTo(1);
    assertThat(confusion.recall(2)).isEqualTo(0.5);
    assertThat(confusion.precision(0)).isEqualTo(0.5);
    assertThat(confusion.precision(2)).isEqualTo(1);
  }

  @Test
  void aClassifierPrintsItsScoresAndATable() {
    assertThat(judge(LOGITS, LABELS).toString())
        .isEqualTo(
            """
            4 rows: accuracy 0.7500, log-loss 0.4993
            actual  CAT  DOG  NEWT  recall
            CAT       1    .     .   1.000
            DOG       .    1     .   1.000
            NEWT      1    .     1   0.500
            """);
  }

  @Provide
  Arbitrary<float[]> numbers() {
    return Arbitraries.floats().between(-100, 100).array(float[].class).ofMinSize(2).ofMaxSize(100);
  }

  @Property(tries = 100)
  void theMeanOfTheTargetsExplainsNothing(@ForAll("numbers") float[] targets) {
    float[][] rows = new float[targets.length][];
    float[][] answers = new float[targets.length][];
    float mean =
        (float)
            IntStream.range(0, targets.length).mapToDouble(i -> targets[i]).average().orElseThrow();
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new float[] {mean, targets[row]};
      answers[row] = new float[] {targets[row], targets[row]};
    }
    Evaluation evaluation = Evaluation.of(regression(), Dataset.of(rows, answers));

    if (!Double.isNaN(evaluation.r2()[0]) && evaluation.rmse()[0] > 1e-3) {
      assertThat(evaluation.r2()[0]).isWithin(1e-3).of(0);
      assertThat(evaluation.r2()[1]).isEqualTo(1);
    }
    assertThat(evaluation.rmse()[1]).isEqualTo(0);
  }

  @Test
  void errorsOfARegressionAreInTheUsersUnits() {
    TestModel model = regression();
    model.parameter("house.offset").set(1000, 0);
    model.parameter("house.scale").set(100, 1);
    Dataset data =
        Dataset.of(
            new float[][] {{0, 1}, {1, 2}, {2, 3}},
            new float[][] {{1003, 1}, {1100, 2}, {1196, 3}});
    Evaluation evaluation = Evaluation.of(model, data);

    assertThat(evaluation.rmse()[0]).isWithin(1e-6).of(Math.sqrt((9 + 16) / 3.0));
    assertThat(evaluation.rmse()[1]).isEqualTo(0);
  }

  @Test
  void aRegressionIsWeighted() {
    Dataset data = Dataset.of(new float[][] {{1, 0}, {2, 0}}, new float[][] {{1, 1}, {6, 3}});
    Evaluation evaluation = Evaluation.of(regression(), data.withWeights(3, 1));

    // Errors 0 and 4, mean target 9/4, variance (3 (5/4)^2 + (15/4)^2) / 4 = 75/16.
    assertThat(evaluation.rmse()[0]).isEqualTo(2);
    assertThat(evaluation.mae()[0]).isEqualTo(1);
    assertThat(evaluation.r2()[0]).isWithin(1e-15).of(1 - 4 / (75 / 16.0));
  }

  @Test
  void targetsThatDoNotVaryHaveNoR2() {
    Dataset data = Dataset.of(new float[][] {{1, 0}, {2, 0}}, new float[][] {{5, 0}, {5, 1}});

    assertThat(Evaluation.of(regression(), data).r2()[0]).isNaN();
  }

  @Test
  void aRegressionPrintsALineForEachOutput() {
    Dataset data = Dataset.of(new float[][] {{1, 0}, {2, 0}}, new float[][] {{1, 1}, {6, 3}});

    assertThat(Evaluation.of(regression(), data).toString())
        .isEqualTo(
            """
            2 rows
                          RMSE       R2
            price      2.82843  -0.2800
            rent       2.23607  -4.0000
            """);
  }

  @Test
  void dataOfAnotherShapeIsRefused() {
    assertRefused(
        "rows of 2 features; test.Network reads 3: a, b, c",
        classifier(),
        Dataset.of(new float[1][2], new int[1]));
    assertRefused(
        "The label of row 1 is 3; test.Network has 3 classes, counted from 0: CAT, DOG, NEWT",
        classifier(),
        Dataset.of(new float[2][3], new int[] {0, 3}));
    assertRefused(
        "is a classifier, of CAT, DOG, NEWT; the data set has target values",
        classifier(),
        Dataset.of(new float[1][3], new float[1][3]));
    assertRefused(
        "is a regression, of price, rent; the data set has labels",
        regression(),
        Dataset.of(new float[1][2], new int[1]));
    assertRefused(
        "1 target values a row; test.Network has 2 outputs: price, rent",
        regression(),
        Dataset.of(new float[1][2], new float[1][1]));
  }

  @Test
  void rowsWithoutAnyWeightAreRefused() {
    Dataset data = Dataset.of(LOGITS, LABELS).withWeights(0, 0, 0, 1).rows(0, 1);

    assertRefused("Each of the 2 rows has weight 0", classifier(), data);
  }

  @Test
  void aFeatureThatCannotBeComputedWithIsNamed() {
    TestModel model = classifier();
    model.parameter("pet.weight").set(1e30f, 0, 0, 0, 1, 0, 0, 0, 1);
    Dataset data = Dataset.of(new float[][] {{1, 0, 0}, {1e30f, 0, 0}}, new int[2]);

    assertThat(assertThrows(IllegalArgumentException.class, () -> Evaluation.of(model, data)))
        .hasMessageThat()
        .startsWith("Feature 'a' of row 1 is 1.0E30, and layer 'pet' reads it as it is: ");
  }

  @Test
  void theScoresOfTheOtherKindSayWhatThereIs() {
    Evaluation classification = judge(LOGITS, LABELS);
    Evaluation regression =
        Evaluation.of(regression(), Dataset.of(new float[1][2], new float[1][2]));

    assertThat(assertThrows(IllegalStateException.class, classification::rmse))
        .hasMessageThat()
        .isEqualTo(
            "There is no rmse(): this is a classifier: it has accuracy(), logLoss(), confusion() and oneVersusRest(label).");
    assertThrows(IllegalStateException.class, classification::mae);
    assertThrows(IllegalStateException.class, regression::auc);
    assertThrows(IllegalStateException.class, () -> regression.oneVersusRest("CAT"));
    assertThrows(IllegalStateException.class, classification::r2);
    assertThrows(IllegalStateException.class, regression::accuracy);
    assertThrows(IllegalStateException.class, regression::logLoss);
    assertThrows(IllegalStateException.class, regression::confusion);
  }

  private static Evaluation judge(float[][] logits, int... labels) {
    return Evaluation.of(classifier(), Dataset.of(logits, labels));
  }

  private static TestModel classifier() {
    TestModel model = TestModel.create(CLASSIFIER, 1);
    model.parameter("pet.weight").set(1, 0, 0, 0, 1, 0, 0, 0, 1);
    return model;
  }

  private static TestModel regression() {
    TestModel model = TestModel.create(REGRESSION, 1);
    model.parameter("house.weight").set(1, 0, 0, 1);
    return model;
  }

  private static void assertRefused(String message, Model model, Dataset data) {
    var exception = assertThrows(IllegalArgumentException.class, () -> Evaluation.of(model, data));
    assertThat(exception).hasMessageThat().contains(message);
  }
}
