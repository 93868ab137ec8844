package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CrossValidationTest {
  private static final LongFunction<Model> WIDE =
      seed -> TestModel.create(TestNetworks.classifier(), seed);
  private static final LongFunction<Model> LINEAR =
      seed ->
          TestModel.create(
              new NetworkBuilder(32, "sepalLength", "sepalWidth", "petalLength", "petalWidth")
                  .standardize("scaled", "input")
                  .linear("species", "scaled", 3)
                  .classes("SETOSA", "VERSICOLOR", "VIRGINICA"),
              seed);
  private static final Dataset FLOWERS = TestData.flowers(60).dataset();

  private static Trainer.Builder quick() {
    return Trainer.builder().epochs(4).batchSize(16);
  }

  @Test
  void eachFoldTrainsAFreshModelAndJudgesItOnTheOtherRows() {
    CrossValidation validation = CrossValidation.of(3, 5);
    Comparison comparison = validation.compare(FLOWERS, quick().build(), WIDE, LINEAR);

    List<Folds.Fold> folds = new Folds.ByClass().of(FLOWERS, 3, 5);
    List<Long> seeds = new ArrayList<>();
    validation.compare(
        FLOWERS,
        quick().build(),
        seed -> {
          seeds.add(seed);
          return WIDE.apply(seed);
        });
    // The first model tells the declaration alone.
    assertThat(seeds).hasSize(4);
    assertThat(seeds).containsNoDuplicates();
    for (int fold = 0; fold < 3; fold++) {
      Model model = LINEAR.apply(seeds.get(fold + 1));
      quick().build().fit(model, FLOWERS.rows(folds.get(fold).training()));
      Evaluation expected = Evaluation.of(model, FLOWERS.rows(folds.get(fold).test()));
      assertThat(comparison.measure("accuracy").scores().get(1).get(fold))
          .isEqualTo(expected.accuracy());
      assertThat(comparison.measure("cross-entropy").scores().get(1).get(fold))
          .isEqualTo(expected.logLoss());
    }
  }

  @Test
  void threadsChangeNoBit() {
    assertThat(CrossValidation.of(3, 5).compare(FLOWERS, quick().threads(3).build(), WIDE, LINEAR))
        .isEqualTo(
            CrossValidation.of(3, 5).compare(FLOWERS, quick().threads(1).build(), WIDE, LINEAR));
  }

  @Test
  void aDeclarationDoesNotDifferFromItself() {
    Comparison comparison = CrossValidation.of(2, 5).compare(FLOWERS, quick().build(), WIDE, WIDE);
    assertThat(comparison.declarations()).containsExactly("test.Network 1", "test.Network 2");
    FoldMean difference = comparison.measure("cross-entropy").difference(0, 1);
    assertThat(difference.mean()).isEqualTo(0);
    assertThat(difference.error()).isEqualTo(0);
  }

  @Test
  void regressionsAreComparedByTheErrorOfEachOutput() {
    NetworkSpec linear =
        new NetworkBuilder(16, "x", "y")
            .standardize("scaled", "input")
            .linear("price", "scaled", 2)
            .values("price", "rent");
    Comparison comparison =
        CrossValidation.of(3, 1)
            .compare(
                TestData.prices(120).dataset(),
                quick().epochs(40).build(),
                seed -> TestModel.create(linear, seed),
                seed -> TestModel.create(TestNetworks.regression(), seed));
    assertThat(comparison.measures().stream().map(Measure::name).toList())
        .containsExactly("RMSE of price", "RMSE of rent")
        .inOrder();
    // The price is a product, which is linear in neither factor.
    Measure price = comparison.measure("RMSE of price");
    assertThat(price.best()).isEqualTo(1);
    assertThat(price.difference(1, 0).t()).isLessThan(-2);
  }

  @Test
  void theErrorIsThatOfNadeauAndBengio() {
    // Differences 1, 2, 3, 6: mean 3, s^2 = (4 + 1 + 0 + 9) / 3; four folds, test/training = 1/3.
    Measure measure =
        new Measure(
            "score",
            true,
            List.of(List.of(1.0, 2.0, 3.0, 6.0), List.of(0.0, 0.0, 0.0, 0.0)),
            1 / 3.0);
    FoldMean difference = measure.difference(0, 1);
    assertThat(difference.mean()).isEqualTo(3);
    assertThat(difference.error()).isWithin(1e-15).of(Math.sqrt((1 / 4.0 + 1 / 3.0) * 14 / 3));
    assertThat(difference.t()).isWithin(1e-15).of(3 / difference.error());
    assertThat(measure.best()).isEqualTo(0);
    assertThat(measure.difference(1, 0).mean()).isEqualTo(-3);
    assertThat(measure.mean(1)).isEqualTo(new FoldMean(0, 0, 4));
  }

  @Test
  void theBestIsTheLowestWhereLowerIsBetterAndTheFirstOfEqualOnes() {
    List<List<Double>> scores = List.of(List.of(2.0, 2.0), List.of(1.0, 3.0), List.of(0.0, 1.0));
    assertThat(new Measure("error", false, scores, 1).best()).isEqualTo(2);
    assertThat(new Measure("gain", true, scores, 1).best()).isEqualTo(0);
  }

  @Test
  void itIsPrintedAsTables() {
    Comparison comparison =
        new Comparison(
            "2 folds by class of 60 rows, seed 5",
            List.of("acme.Narrow", "acme.Wide"),
            List.of(
                new Measure(
                    "accuracy", true, List.of(List.of(0.9, 0.8), List.of(0.95, 0.875)), 1)));
    assertThat(comparison.toString())
        .isEqualTo(
            """
            2 folds by class of 60 rows, seed 5
            accuracy, higher is better
              acme.Narrow  0.8500 +- 0.087
              acme.Wide    0.9125 +- 0.065; than the first +0.06250 +- 0.022, t = 2.89
            """);
  }

  @Test
  void foldsByGroupAndByTimeAreOffered() {
    List<Integer> groups = IntStream.range(0, 60).mapToObj(row -> row % 4).toList();
    long[] times = IntStream.range(0, 60).mapToLong(row -> -row).toArray();
    CrossValidation validation = CrossValidation.of(2, 5);
    assertThat(validation.toString()).isEqualTo("2 folds by class, seed 5");
    assertThat(validation.byGroup(groups).compare(FLOWERS, quick().build(), LINEAR).folds())
        .isEqualTo("2 folds by group of 60 rows, seed 5");
    Comparison byTime = validation.byTime(times).compare(FLOWERS, quick().build(), LINEAR);
    assertThat(byTime.folds()).isEqualTo("2 folds by time of 60 rows, seed 5");
    // 20 rows for 20, then 20 for 40.
    assertThat(byTime.measure("accuracy").testShare()).isWithin(1e-15).of(0.75);
  }

  @Test
  void anInterruptEndsItAndStays() {
    List<Long> made = Collections.synchronizedList(new ArrayList<>());
    Trainer trainer = quick().listener(epoch -> Thread.currentThread().interrupt()).build();
    CancellationException thrown =
        assertThrows(
            CancellationException.class,
            () ->
                CrossValidation.of(3, 5)
                    .compare(
                        FLOWERS,
                        trainer,
                        seed -> {
                          made.add(seed);
                          return WIDE.apply(seed);
                        }));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("The cross-validation was interrupted in fold 1 of 3.");
    assertThat(made).hasSize(2);
  }

  @Test
  void aTrainingThatDivergesIsNoScore() {
    Trainer trainer = quick().optimizer(Optimizer.sgd(1e30f)).build();
    ArithmeticException thrown =
        assertThrows(
            ArithmeticException.class,
            () -> CrossValidation.of(2, 5).compare(FLOWERS, trainer, WIDE));
    assertThat(thrown).hasMessageThat().startsWith("test.Network diverged in fold 1 of 2");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertRefused("The number of folds is 1; expected 2 or more.", () -> CrossValidation.of(1, 1));
    assertRefused(
        "There is no declaration to judge; expected at least one, as in MercerIrises::create.",
        () -> CrossValidation.of(2, 1).compare(FLOWERS, quick().build()));
    assertRefused(
        "There is no measure 'r2'; there are [accuracy, cross-entropy].",
        () -> CrossValidation.of(2, 1).compare(FLOWERS, quick().build(), LINEAR).measure("r2"));
  }

  private static void assertRefused(String message, Executable call) {
    assertThat(assertThrows(IllegalArgumentException.class, call))
        .hasMessageThat()
        .isEqualTo(message);
  }
}
