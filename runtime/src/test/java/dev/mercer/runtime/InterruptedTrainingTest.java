package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.primitives.Floats;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt ends a training, and loses nothing. */
class InterruptedTrainingTest {
  private static final int STEPS_OF_AN_EPOCH = 8;

  private final Dataset flowers = TestData.flowers(120).dataset();
  private final Model model = TestModel.create(TestNetworks.classifier(), 1);

  @TempDir Path directory;

  private static Trainer.Builder quick() {
    return Trainer.builder().epochs(4).batchSize(16);
  }

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void itEndsBeforeTheNextStepAndTheFlagStays(int threads) {
    TrainingListener listener =
        epoch -> {
          if (epoch.number() == 2) {
            Thread.currentThread().interrupt();
          }
        };
    TrainingReport report = quick().threads(threads).listener(listener).build().fit(model, flowers);

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(report.stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(report.history()).hasSize(2);
    assertThat(report.history().getLast().steps()).isEqualTo(2 * STEPS_OF_AN_EPOCH);
    assertThat(report.provenance()).containsEntry("stopped by", "INTERRUPTED");
  }

  @Test
  void theCheckpointHasTheLastStepAndGoesOnToTheSameBits() throws IOException {
    Model whole = TestModel.create(TestNetworks.classifier(), 1);
    quick().build().fit(whole, flowers);

    Path file = directory.resolve("checkpoint");
    Trainer trainer = quick().checkpoint(file).build();
    List<List<Float>> interrupted;
    try (TrainingRun run = trainer.begin(model, flowers)) {
      for (int step = 0; step < STEPS_OF_AN_EPOCH + 3; step++) {
        run.step();
      }
      interrupted = bits(model);
      Thread.currentThread().interrupt();
      assertThat(run.step()).isFalse();
      assertThat(run.ended()).isTrue();
      assertThat(run.steps()).isEqualTo(STEPS_OF_AN_EPOCH + 3);
      assertThat(run.report().stopReason()).isEqualTo(StopReason.INTERRUPTED);
    }
    assertThat(bits(model)).isEqualTo(interrupted);

    assertThat(Thread.interrupted()).isTrue();
    Model resumed = TestModel.create(TestNetworks.classifier(), 5);
    assertThat(trainer.resume(resumed, flowers).stopReason()).isEqualTo(StopReason.EPOCHS);
    assertThat(bits(resumed)).isEqualTo(bits(whole));
  }

  @Test
  void withEarlyStoppingTheModelHasTheWeightsOfTheBestEpoch() {
    Trainer.Builder settings =
        quick().epochs(40).optimizer(Optimizer.adam(2f)).validation(0.2).earlyStopping(30, 0);
    TrainingListener listener =
        epoch -> {
          if (epoch.number() == 9) {
            Thread.currentThread().interrupt();
          }
        };
    TrainingReport report = settings.listener(listener).build().fit(model, flowers);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(report.bestEpoch()).isLessThan(9);

    Model best = TestModel.create(TestNetworks.classifier(), 1);
    TrainingListener stop =
        new TrainingListener() {
          private int heard;

          @Override
          public void epoch(Epoch epoch) {
            heard = epoch.number();
          }

          @Override
          public boolean stopRequested() {
            return heard == report.bestEpoch();
          }
        };
    settings.listener(stop).build().fit(best, flowers);
    assertThat(bits(model)).isEqualTo(bits(best));
  }

  @Test
  void beforeTheFirstStepItLeavesTheModelAsItWasAndNoCheckpoint() {
    Model fresh = TestModel.create(TestNetworks.classifier(), 1);
    Path file = directory.resolve("checkpoint");
    // No number of epochs: it would be rehearsed.
    Trainer trainer = Trainer.builder().checkpoint(file).build();
    Thread.currentThread().interrupt();
    TrainingReport report = trainer.fit(model, flowers);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(report.history()).isEmpty();
    assertThat(bits(model)).isEqualTo(bits(fresh));
    assertThat(model.evaluator().provenance()).isEmpty();
    assertThat(file.toFile().exists()).isFalse();
  }

  @Test
  void weightsThatHaveDivergedMeanwhileAreNotKept() {
    try (TrainingRun run = quick().build().begin(model, flowers)) {
      List<List<Float>> first = bits(model);
      run.step();
      model.evaluator().parameters()[0] = Float.NaN;
      Thread.currentThread().interrupt();
      assertThat(run.step()).isFalse();
      assertThat(run.report().stopReason()).isEqualTo(StopReason.DIVERGED);
      assertThat(bits(model)).isEqualTo(first);
    }
  }

  private static List<List<Float>> bits(Model model) {
    return model.parameters().stream().map(each -> Floats.asList(each.toArray())).toList();
  }
}
