package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.Floats;
import dev.mercer.kernel.Capacity;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.generated.NetworkBuilder;
import dev.mercer.runtime.generated.NetworkSpec;
import dev.mercer.runtime.generated.TestNetworks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
