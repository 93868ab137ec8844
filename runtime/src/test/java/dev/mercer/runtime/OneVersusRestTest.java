package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.network.NetworkBuilder;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OneVersusRestTest {
  /** Taken for the class from 0.5 on. */
  record Row(double probability, boolean positive, int weight) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(0.9, true, 1),
          new Row(0.8, false, 2),
          new Row(0.8, true, 1),
          new Row(0.5, true, 3),
          new Row(0.2, false, 1),
          new Row(0.2, true, 2),
          new Row(0.1, false, 4),
          new Row(0.7, false, 0));

  @Test
  void byHand() {
    OneVersusRest scores = scores(ROWS);
    assertThat(scores.support()).isEqualTo(7);
    assertThat(scores.precision()).isEqualTo(5 / 7.0);
    assertThat(scores.recall()).isEqualTo(5 / 7.0);
    assertThat(scores.f1()).isWithin(1e-15).of(5 / 7.0);
    // 2 x (1 + 1/2) + 1 x (5 + 2/2) + 4 x 7 pairs in order, of 7 x 7.
    assertThat(scores.auc()).isWithin(1e-15).of(37 / 49.0);
    // Precision 1, 2/4, 5/7, 7/10 where 1, 1, 3 and 2 are added.
    assertThat(scores.averagePrecision())
        .isWithin(1e-15)
        .of((1 + 1 / 2.0 + 3 * 5 / 7.0 + 2 * 7 / 10.0) / 7);
    assertThat(scores.operatingPoints().get(1))
        .isEqualTo(new OperatingPoint(0.8, 0.5, 2 / 7.0, 2 / 7.0));
    assertThat(scores.operatingPoints()).hasSize(5);
  }

  @Test
  void theThresholdForAPrecisionHasTheHighestRecall() {
    OneVersusRest scores = scores(ROWS);
    assertThat(scores.forPrecision(0.9).orElseThrow().threshold()).isEqualTo(0.9);
    assertThat(scores.forPrecision(5 / 7.0).orElseThrow().threshold()).isEqualTo(0.5);
    assertThat(scores.forPrecision(0.7).orElseThrow().threshold()).isEqualTo(0.2);
    assertThat(scores(List.of(new Row(0.5, false, 1), new Row(0.1, true, 1))).forPrecision(0.6))
        .isEmpty();
  }

  @Test
  void theThresholdForCostsHasTheLowestCost() {
    OneVersusRest scores = scores(ROWS);
    // Costs from the highest threshold: none 7, then 6, 5 + 2, 2 + 2, 3, 7.
    assertThat(scores.forCosts(1, 1).threshold()).isEqualTo(0.2);
    // None 7, then 6, 5 + 20, 2 + 20, 30, 70.
    assertThat(scores.forCosts(10, 1).threshold()).isEqualTo(0.9);
    OperatingPoint never =
        scores(List.of(new Row(0.9, false, 1), new Row(0.1, true, 1))).forCosts(2, 1);
    assertThat(never).isEqualTo(new OperatingPoint(Double.POSITIVE_INFINITY, Double.NaN, 0, 0));
    assertThat(scores.forCosts(0, 1).recall()).isEqualTo(1);
  }

  @Test
  void whatHasNoScoreIsNotANumber() {
    OneVersusRest none = scores(List.of(new Row(0.1, false, 1)));
    assertThat(none.precision()).isNaN();
    assertThat(none.recall()).isNaN();
    assertThat(none.f1()).isNaN();
    assertThat(none.auc()).isNaN();
    assertThat(none.averagePrecision()).isNaN();
    assertThat(scores(List.of(new Row(0.1, true, 1))).f1()).isEqualTo(0);
  }

  @Test
  void impossibleDemandsAreRefused() {
    OneVersusRest scores = scores(ROWS);
    assertThrows(IllegalArgumentException.class, () -> scores.forPrecision(0));
    assertThrows(IllegalArgumentException.class, () -> scores.forPrecision(1.1));
    assertThrows(IllegalArgumentException.class, () -> scores.forCosts(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> scores.forCosts(1, Double.NaN));
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8).map(eighths -> eighths / 8.0),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Property(tries = 300)
  void theAreaIsTheProbabilityOfAPairInOrder(@ForAll("rows") List<Row> rows) {
    double inOrder = 0;
    double pairs = 0;
    for (Row one : rows) {
      for (Row other : rows) {
        if (one.positive && !other.positive) {
          int order = Double.compare(one.probability, other.probability);
          inOrder += one.weight * other.weight * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
          pairs += one.weight * other.weight;
        }
      }
    }
    assertSame(scores(rows).auc(), inOrder / pairs);
  }

  @Property(tries = 300)
  void aWeightIsAsManyRows(@ForAll("rows") List<Row> rows) {
    List<Row> repeated = new ArrayList<>();
    rows.forEach(
        row -> {
          for (int i = 0; i < row.weight; i++) {
            repeated.add(new Row(row.probability, row.positive, 1));
          }
        });
    OneVersusRest weighted = scores(rows);
    OneVersusRest each = scores(repeated);
    assertThat(weighted.operatingPoints()).isEqualTo(each.operatingPoints());
    assertSame(weighted.precision(), each.precision());
    assertSame(weighted.f1(), each.f1());
    assertSame(weighted.auc(), each.auc());
    assertSame(weighted.averagePrecision(), each.averagePrecision());
  }

  @Property(tries = 300)
  void noThresholdIsBetterThanTheChosenOne(
      @ForAll("rows") List<Row> rows,
      @ForAll @IntRange(min = 0, max = 9) int falsePositive,
      @ForAll @IntRange(min = 0, max = 9) int falseNegative) {
    double chosen =
        cost(
            rows,
            scores(rows).forCosts(falsePositive, falseNegative).threshold(),
            falsePositive,
            falseNegative);
    for (int eighths = 0; eighths <= 9; eighths++) {
      assertThat(chosen).isAtMost(cost(rows, eighths / 8.0, falsePositive, falseNegative));
    }
  }

  private static double cost(
      List<Row> rows, double threshold, int falsePositive, int falseNegative) {
    double cost = 0;
    for (Row row : rows) {
      boolean taken = row.probability >= threshold;
      cost += taken && !row.positive ? row.weight * falsePositive : 0;
      cost += !taken && row.positive ? row.weight * falseNegative : 0;
    }
    return cost;
  }

  @Test
  void theScoresOfAModelAreThoseOfItsPredictions() {
    TestModel model =
        TestModel.create(
            new NetworkBuilder(16, "a", "b", "c")
                .linear("pet", "input", 3)
                .classes("CAT", "DOG", "NEWT"),
            1);
    model.parameter("pet.weight").set(1, 0, 0, 0, 1, 0, 0, 0, 1);
    float[][] logits = {{2, 0, 0}, {1, 0, 0.5f}, {-1, 0, 1}, {0, 3, 1}};
    Evaluation evaluation = Evaluation.of(model, Dataset.of(logits, new int[] {0, 2, 2, 2}));

    OneVersusRest cat = evaluation.oneVersusRest("CAT");
    assertThat(cat.precision()).isEqualTo(0.5);
    assertThat(cat.recall()).isEqualTo(1);
    assertThat(cat.auc()).isEqualTo(1);
    double probability = Prediction.of(List.of("CAT", "DOG", "NEWT"), logits[0]).probability();
    assertThat(cat.operatingPoints().getFirst().threshold()).isEqualTo(probability);
    assertThat(evaluation.oneVersusRest(Pet.NEWT).recall()).isEqualTo(1 / 3.0);

    // Over CAT and NEWT: no row is a DOG.
    assertThat(evaluation.precision()).isEqualTo((0.5 + 1) / 2);
    assertThat(evaluation.recall()).isWithin(1e-15).of((1 + 1 / 3.0) / 2);
    assertThat(evaluation.f1()).isWithin(1e-15).of((2 / 3.0 + 1 / 2.0) / 2);
    assertThat(evaluation.auc()).isEqualTo((1 + evaluation.oneVersusRest("NEWT").auc()) / 2);
    assertThat(evaluation.averagePrecision())
        .isEqualTo((1 + evaluation.oneVersusRest("NEWT").averagePrecision()) / 2);
    assertThat(assertThrows(IllegalArgumentException.class, () -> evaluation.oneVersusRest("FOX")))
        .hasMessageThat()
        .isEqualTo("There is no class 'FOX'; there are CAT, DOG, NEWT.");
  }

  enum Pet {
    CAT,
    DOG,
    NEWT
  }

  @Test
  void aClassThatIsNeverAnsweredHasAMacroPrecisionOfZero() {
    TestModel model =
        TestModel.create(
            new NetworkBuilder(16, "a").linear("pet", "input", 2).classes("CAT", "DOG"), 1);
    Evaluation evaluation =
        Evaluation.of(model, Dataset.of(new float[][] {{1}, {2}}, new int[] {0, 1}));
    assertThat(evaluation.precision()).isEqualTo(0.25);
    assertThat(evaluation.auc()).isEqualTo(0.5);
  }

  private static OneVersusRest scores(List<Row> rows) {
    int count = rows.size();
    boolean[] positive = new boolean[count];
    boolean[] answered = new boolean[count];
    for (int i = 0; i < count; i++) {
      positive[i] = rows.get(i).positive;
      answered[i] = rows.get(i).probability >= 0.5;
    }
    double[] probabilities = rows.stream().mapToDouble(Row::probability).toArray();
    double[] weights = rows.stream().mapToDouble(Row::weight).toArray();
    return new OneVersusRest(probabilities, positive, answered, weights);
  }

  private static void assertSame(double found, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isWithin(1e-12).of(expected);
    }
  }
}
