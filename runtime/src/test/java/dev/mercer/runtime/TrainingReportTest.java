package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.TestNetworks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrainingReportTest {
  private static Epoch epoch(int number, double loss, boolean validated, String scoreName) {
    OptionalDouble figure = validated ? OptionalDouble.of(loss) : OptionalDouble.empty();
    return new Epoch(number, 3, loss, figure, figure, scoreName, 0.1f, number);
  }

  private static String firstLine(StopReason reason, int best, int kept, Epoch... history) {
    return new TrainingReport(Arrays.asList(history), reason, best, kept, List.of(), Map.of())
        .toString()
        .lines()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itSaysWhichEpochTheModelIsOf() {
    Epoch[] plain = {
      epoch(1, 0.3, false, "R2"), epoch(2, 0.1, false, "R2"), epoch(3, 0.2, false, "R2")
    };
    assertThat(firstLine(StopReason.EPOCHS, 2, 3, plain))
        .isEqualTo(
            "Stopped by EPOCHS after 3 epochs; the model is that of epoch 3, and the lowest training loss was in epoch 2.");
    Epoch[] validated = {epoch(1, 0.3, true, "R2"), epoch(2, 0.1, true, "R2")};
    assertThat(firstLine(StopReason.EARLY_STOPPING, 2, 2, validated))
        .isEqualTo(
            "Stopped by EARLY_STOPPING after 2 epochs; the model is that of epoch 2, which had the lowest validation loss.");
    assertThat(firstLine(StopReason.DIVERGED, 0, 0))
        .isEqualTo("Stopped by DIVERGED after 0 epochs; the model is as it began.");
  }

  @Test
  void anEpochNamesItsScore() {
    assertThat(epoch(2, 0.125, true, "accuracy").toString())
        .isEqualTo("epoch 2 of 3: loss 0.1250, validation loss 0.1250, accuracy 0.1250");
    assertThat(epoch(2, 0.125, true, "R2").toString()).endsWith(", R2 0.1250");
    assertThat(epoch(2, 0.125, false, "R2").toString()).isEqualTo("epoch 2 of 3: loss 0.1250");
  }

  @Test
  void withoutEarlyStoppingTheModelIsThatOfTheLastEpochAndElseOfTheBest() {
    Split parts = TestData.flowers(120).dataset().split(0.3, 1);
    Trainer.Builder settings =
        Trainer.builder()
            .optimizer(Optimizer.adam(2))
            .schedule(Schedule.constant())
            .batchSize(16)
            .epochs(12)
            .validation(parts.heldOut());
    TrainingReport plain = kept(settings, parts.rest());
    assertThat(plain.bestEpoch()).isLessThan(12);
    assertThat(plain.keptEpoch()).isEqualTo(12);
    assertThat(plain.history().getFirst().scoreName()).isEqualTo("accuracy");

    TrainingReport stopped = kept(settings.earlyStopping(100, 0), parts.rest());
    assertThat(stopped.keptEpoch()).isEqualTo(plain.bestEpoch());
  }

  /** Trains a model, and sees that it has the weights that the report says. */
  private static TrainingReport kept(Trainer.Builder settings, Dataset data) {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    List<float[]> weights = new ArrayList<>();
    TrainingReport report =
        settings
            .listener(epoch -> weights.add(model.parameter("near.prototypes").toArray()))
            .build()
            .fit(model, data);
    assertThat(model.parameter("near.prototypes").toArray())
        .isEqualTo(weights.get(report.keptEpoch() - 1));
    return report;
  }

  @Test
  void theScoreOfARegressionIsR2() {
    Split prices = TestData.prices(80).dataset().everyNth(4);
    Model model = TestModel.create(TestNetworks.regression(), 1);
    TrainingReport report =
        Trainer.builder().epochs(1).validation(prices.heldOut()).build().fit(model, prices.rest());
    assertThat(report.history().getFirst().toString()).contains(", R2 ");
  }
}
