package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.Floats;
import dev.mercer.kernel.Capacity;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;
import dev.mercer.runtime.train.Defaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private final Split flowers = TestData.flowers(150).dataset().everyNth(5);

  private static Trainer.Builder quick() {
    return Trainer.builder().epochs(20).batchSize(16);
  }

  @Test
  void aClassifierLearnsFlowers() {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    TrainingReport report = quick().build().fit(model, flowers.rest());

    assertThat(report.stopReason()).isEqualTo(StopReason.EPOCHS);
    assertThat(report.history()).hasSize(20);
    assertThat(report.history().getLast().trainingLoss())
        .isLessThan(report.history().getFirst().trainingLoss() / 2);
    assertThat(Evaluation.of(model, flowers.heldOut()).accuracy()).isAtLeast(0.93);
  }

  @Test
  void aRegressionLearnsInTheUnitsOfItsTargets() {
    Split prices = TestData.prices(200).dataset().everyNth(5);
    NetworkSpec spec =
        new NetworkBuilder(16, "x", "y")
            .standardize("scaled", "input")
            .yat("near", "scaled", 16)
            .linear("price", "near", 2)
            .values("price", "rent");
    Model model = TestModel.create(spec, 1);
    quick().epochs(60).build().fit(model, prices.rest());

    double[] r2 = Evaluation.of(model, prices.heldOut()).r2();
    assertThat(r2[0]).isAtLeast(0.95);
    assertThat(r2[1]).isAtLeast(0.95);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    Trainer.Builder settings = quick().epochs(2).batchSize(100).validation(0.2);
    assertThat(bits(settings.threads(threads))).isEqualTo(bits(settings.threads(1)));
  }

  private List<List<Float>> bits(Trainer.Builder settings) {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    settings.build().fit(model, flowers.rest());
    return bits(model);
  }

  private static List<List<Float>> bits(Model model) {
    return model.parameters().stream().map(each -> Floats.asList(each.toArray())).toList();
  }

  @Test
  void thePenaltyKeepsTheOutputsSmallInTheKernelsSpace() {
    Model free = TestModel.create(TestNetworks.classifier(), 1);
    Model penalised = TestModel.create(TestNetworks.classifier(), 1);
    quick().build().fit(free, flowers.rest());
    quick().rkhsPenalty(0.01).build().fit(penalised, flowers.rest());

    Capacity before = Capacity.of(free, flowers.rest());
    Capacity after = Capacity.of(penalised, flowers.rest());
    for (int output = 0; output < 3; output++) {
      assertThat(after.norm(output)).isLessThan(0.5 * before.norm(output));
    }
    assertThat(Evaluation.of(penalised, flowers.heldOut()).accuracy()).isAtLeast(0.9);
  }

  @Test
  void aNetworkWithoutALinearReadoutHasNoNormToPenalise() {
    Model convex = TestModel.create(TestNetworks.convex(), 1);
    Dataset clouds = TestData.clouds(20).dataset();
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Trainer.builder().rkhsPenalty(0.1).build().fit(convex, clouds)))
        .hasMessageThat()
        .isEqualTo(
            "test.Network has no @Linear that reads a @Yat layer directly: there is no norm for"
                + " rkhsPenalty(0.1).");
  }

  @Test
  void theListenerHearsOfEachEpochAndMayStop() {
    List<Integer> heard = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epoch(Epoch epoch) {
            heard.add(epoch.number());
          }

          @Override
          public boolean stopRequested() {
            return heard.size() == 3;
          }
        };
    TrainingReport report =
        quick()
            .listener(listener)
            .build()
            .fit(TestModel.create(TestNetworks.classifier(), 1), flowers.rest());
    assertThat(heard).containsExactly(1, 2, 3).inOrder();
    assertThat(report.stopReason()).isEqualTo(StopReason.LISTENER);
  }

  @Test
  void aDivergingTrainingStopsWithFiniteWeightsAndSaysWhere() {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    TrainingReport report =
        quick().optimizer(Optimizer.sgd(1e18f)).build().fit(model, flowers.rest());

    assertThat(report.stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(report.remarks().toString()).contains("near");
    for (Parameter parameter : model.parameters()) {
      for (float value : parameter.toArray()) {
        assertThat(value).isFinite();
      }
    }
    assertThat(Arrays.toString(model.outputs(new float[] {5, 3, 4, 1}))).doesNotContain("NaN");
  }

  @Test
  void aDivergingTrainingLeavesASoundCheckpoint(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("checkpoint");
    // The third step is the first whose loss is not finite.
    Trainer trainer = quick().optimizer(Optimizer.sgd(1e18f)).checkpoint(file, 1).build();
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    assertThat(trainer.fit(model, flowers.rest()).stopReason()).isEqualTo(StopReason.DIVERGED);
    Model resumed = TestModel.create(TestNetworks.classifier(), 1);
    assertThat(trainer.resume(resumed, flowers.rest()).stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(bits(resumed)).isEqualTo(bits(model));
  }

  @Test
  void aDivergenceNamesThePrototypeThatIsTooLarge() {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    float[] prototypes = model.parameter("near.prototypes").toArray();
    prototypes[5 * 4 + 2] = 1e12f;
    model.parameter("near.prototypes").set(prototypes);
    TrainingReport report = quick().build().fit(model, flowers.rest());

    assertThat(report.stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(report.remarks().toString()).contains("prototype 5 of layer 'near'");
    assertThat(report.bestEpoch()).isEqualTo(0);
  }

  @Test
  void earlyStoppingLeavesTheWeightsOfTheBestEpoch() {
    Split parts = flowers.rest().split(0.3, 1);
    List<float[]> weights = new ArrayList<>();
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    TrainingReport report =
        Trainer.builder()
            .optimizer(Optimizer.adam(2))
            .schedule(Schedule.constant())
            .batchSize(16)
            .validation(parts.heldOut())
            .earlyStopping(4, 0)
            .listener(epoch -> weights.add(model.parameter("near.prototypes").toArray()))
            .build()
            .fit(model, parts.rest());

    assertThat(report.stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
    assertThat(report.history()).hasSize(report.bestEpoch() + 4);
    double best = report.history().get(report.bestEpoch() - 1).validationLoss().orElseThrow();
    for (Epoch epoch : report.history()) {
      assertThat(epoch.validationLoss().orElseThrow()).isAtLeast(best);
    }
    assertThat(model.parameter("near.prototypes").toArray())
        .isEqualTo(weights.get(report.bestEpoch() - 1));
    Evaluation evaluation = Evaluation.of(model, parts.heldOut());
    assertThat(evaluation.logLoss()).isWithin(1e-5).of(best);
    assertThat(report.history().get(report.bestEpoch() - 1).validationScore().orElseThrow())
        .isWithin(1e-9)
        .of(evaluation.accuracy());
  }

  @Test
  void theValidationScoreOfARegressionIsR2() {
    Split prices = TestData.prices(80).dataset().everyNth(4);
    Model model = TestModel.create(TestNetworks.regression(), 1);
    TrainingReport report =
        quick().epochs(3).validation(prices.heldOut()).build().fit(model, prices.rest());
    double[] r2 = Evaluation.of(model, prices.heldOut()).r2();
    assertThat(report.history().getLast().validationScore().orElseThrow())
        .isWithin(1e-5)
        .of((r2[0] + r2[1]) / 2);
  }

  @Test
  void aSecondFitContinuesWhereTheFirstEnded() {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    double first = lastLoss(quick().build().fit(model, flowers.rest()));
    float[] means = model.parameter("scaled.mean").toArray();
    TrainingReport second = quick().build().fit(model, flowers.heldOut().rows(0, 1, 2, 3, 4, 5));

    assertThat(model.parameter("scaled.mean").toArray()).isEqualTo(means);
    assertThat(second.history().getFirst().trainingLoss()).isLessThan(10 * first);
  }

  private static double lastLoss(TrainingReport report) {
    return report.history().getLast().trainingLoss();
  }

  @Test
  void rowsOfWeightZeroAreAsIfTheyWereNotThere() {
    // Another label for the rows of weight 0 changes nothing.
    Dataset rest = flowers.rest();
    float[][] rows = new float[rest.size()][];
    int[] labels = new int[rest.size()];
    int[] others = new int[rest.size()];
    float[] weights = new float[rest.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = rest.row(row);
      labels[row] = rest.label(row);
      weights[row] = row % 4 == 0 ? 0 : 1;
      others[row] = weights[row] == 0 ? 0 : labels[row];
    }
    Model one = TestModel.create(TestNetworks.classifier(), 1);
    Model other = TestModel.create(TestNetworks.classifier(), 1);
    Trainer trainer = quick().epochs(2).build();
    trainer.fit(one, Dataset.of(rows, labels).withWeights(weights));
    trainer.fit(other, Dataset.of(rows, others).withWeights(weights));
    assertThat(bits(one)).isEqualTo(bits(other));
  }

  @Test
  void featuresFarFromZeroAreWarnedOfUnlessTheyAreStandardised() {
    Dataset far =
        Dataset.of(new float[][] {{20, 21, 19}, {21, 20, 20}, {20, 19, 21}}, new int[] {0, 1, 0});
    TrainingReport report =
        quick().epochs(1).build().fit(TestModel.create(TestNetworks.convex(), 1), far);
    assertThat(report.remarks()).hasSize(1);
    assertThat(report.remarks().getFirst()).contains("'near' computes 100 %");
    assertThat(report.remarks().getFirst()).contains("@Standardize");
    assertThat(
            quick()
                .epochs(1)
                .build()
                .fit(TestModel.create(TestNetworks.classifier(), 1), flowers.rest())
                .remarks())
        .isEmpty();
  }

  @Test
  void theModelsFileTellsHowItWasTrained(@TempDir Path directory) throws IOException {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    TrainingReport report = quick().seed(3).build().fit(model, flowers.rest());
    assertThat(report.provenance())
        .containsEntry("optimizer", Optimizer.adam(Defaults.RATE).toString());
    assertThat(report.provenance()).containsEntry("loss", "cross-entropy");
    assertThat(report.provenance()).containsEntry("seed", "3");
    assertThat(report.provenance()).containsEntry("stopped by", "EPOCHS");
    assertThat(report.provenance().get("data")).startsWith("120 rows of 4 features, sha256:");

    Path file = directory.resolve("model");
    model.save(file);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("\"training.data\":\"120 rows of 4 features, sha256:");
  }

  @Test
  void aTrainerPrintsItsDefaults() {
    assertThat(Trainer.defaults().toString())
        .contains("optimizer: " + Optimizer.adam(Defaults.RATE));
    assertThat(Trainer.defaults().toString()).contains("epochs: " + Defaults.EPOCHS);
    assertThat(Trainer.defaults().toString()).contains("k-means++");
  }

  @Test
  void aKilledTrainingIsResumedFromItsCheckpoint(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("checkpoint");
    Model whole = TestModel.create(TestNetworks.classifier(), 1);
    TrainingReport report = quick().epochs(5).build().fit(whole, flowers.rest());

    TrainingListener killer =
        epoch -> {
          if (epoch.number() == 3) {
            throw new IllegalStateException("killed");
          }
        };
    Trainer killed = quick().epochs(5).checkpoint(file, 3).listener(killer).build();
    assertThrows(
        IllegalStateException.class,
        () -> killed.fit(TestModel.create(TestNetworks.classifier(), 1), flowers.rest()));
    Model resumed = TestModel.create(TestNetworks.classifier(), 2);
    TrainingReport rest =
        quick().epochs(5).threads(2).checkpoint(file).build().resume(resumed, flowers.rest());

    assertThat(bits(resumed)).isEqualTo(bits(whole));
    assertThat(rest.history()).isEqualTo(report.history());
  }

  @Test
  void aCheckpointThatCannotBeWrittenEndsTheTraining(@TempDir Path directory) {
    Path nowhere = directory.resolve("missing").resolve("checkpoint");
    Trainer trainer = quick().checkpoint(nowhere).build();
    assertThrows(
        UncheckedIOException.class,
        () -> trainer.fit(TestModel.create(TestNetworks.classifier(), 1), flowers.rest()));
  }
}
