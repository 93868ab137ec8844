package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Schedule;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingTest {
  private static final int STEPS_OF_AN_EPOCH = 4;
  private static final Examples FLOWERS = TestData.flowers(60).examples();
  private static final Examples PRICES = TestData.prices(60).examples();

  @TempDir Path directory;

  private record Case(String name, NetworkSpec spec, Examples examples, Settings settings) {
    @Override
    public String toString() {
      return name;
    }

    Training begin(Evaluator evaluator) {
      return TrainingStart.begin(settings, evaluator, examples);
    }

    Training resume(Evaluator evaluator, Path file) throws IOException {
      return TrainingStart.resume(settings, evaluator, examples, file);
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(
            "sgd",
            TestNetworks.convex(),
            TestData.clouds(60).examples(),
            settings(Rules.sgd(0.1f), Rules.crossEntropy(), 0, false)),
        new Case(
            "momentum",
            TestNetworks.regression(),
            PRICES,
            settings(Rules.momentum(0.01f, 0.9f), Rules.squaredError(), 0.01f, false)),
        new Case(
            "adam, a validation part",
            TestNetworks.classifier(),
            FLOWERS,
            settings(Rules.adam(0.05f, 0), Rules.crossEntropy(), 0, true)),
        new Case(
            "adamw, a penalty, early stopping behind the best",
            TestNetworks.classifier(),
            FLOWERS,
            earlyStopping()));
  }

  /** So fast that the validation loss soon rises again. */
  private static Settings earlyStopping() {
    Settings base = settings(Rules.adam(2, 0.01f), Rules.crossEntropy(), 0, true);
    return new Settings(
        base.optimizer(),
        Rules.pace(Schedule.constant()),
        base.loss(),
        OptionalInt.of(20),
        base.batchSize(),
        base.seed(),
        base.threads(),
        base.weightDecay(),
        1e-4,
        OptionalDouble.of(5),
        base.validation(),
        Optional.of(new EarlyStopping(3, 0.001)));
  }

  private static Settings settings(
      StepRule optimizer, Criterion loss, float decay, boolean validation) {
    return new Settings(
        optimizer,
        Rules.pace(Schedule.warmup(1, Schedule.cosine())),
        Optional.of(loss),
        OptionalInt.of(3),
        validation ? 12 : 15,
        7,
        1,
        decay,
        0,
        OptionalDouble.empty(),
        validation ? new Validation.Fraction(0.2) : new Validation.None(),
        Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTrainingResumedAtAnyStepEndsInTheSameBits(Case each) throws IOException {
    Evaluator whole = TestNetworks.evaluator(each.spec, 1);
    List<EpochResult> history;
    Ending ending;
    int bestEpoch;
    int saved = 0;
    try (Training training = each.begin(whole)) {
      training.save(file(saved));
      while (!training.ended()) {
        training.step();
        saved++;
        training.save(file(saved));
      }
      training.finish();
      history = training.history();
      ending = training.ending();
      bestEpoch = training.bestEpoch();
    }
    assertThat(saved).isEqualTo(history.size() * STEPS_OF_AN_EPOCH);
    if (each.settings.earlyStopping().isPresent()) {
      assertThat(ending).isEqualTo(Ending.EARLY_STOPPING);
      assertThat(bestEpoch).isEqualTo(history.size() - 3);
    }

    for (int step = 0; step <= saved; step++) {
      Evaluator resumed = TestNetworks.evaluator(each.spec, 2);
      try (Training training = each.resume(resumed, file(step))) {
        while (!training.ended()) {
          training.step();
        }
        training.finish();
        assertThat(training.history()).isEqualTo(history);
        assertThat(training.bestEpoch()).isEqualTo(bestEpoch);
        assertThat(training.ending()).isEqualTo(ending);
      }
      assertWithMessage("from step %s", step)
          .that(resumed.parameters())
          .isEqualTo(whole.parameters());
      assertThat(resumed.provenance()).isEqualTo(whole.provenance());
    }
  }

  @Test
  void aCheckpointOfOtherSettingsIsRefusedNamingThem() throws IOException {
    Case saved = cases().get(2);
    try (Training training = saved.begin(TestNetworks.evaluator(saved.spec, 1))) {
      training.save(file(0));
    }
    Settings other = settings(Rules.adam(0.06f, 0), Rules.crossEntropy(), 0, true);
    Evaluator net = TestNetworks.evaluator(saved.spec, 2);
    float[] before = net.parameters().clone();
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> TrainingStart.resume(other, net, saved.examples, file(0)));

    assertThat(refusal.field()).isEqualTo("metadata 'trainer.optimizer'");
    assertThat(refusal.expected()).isEqualTo("'adam(0.06)'");
    assertThat(refusal.found()).isEqualTo("'adam(0.05)'");
    assertThat(net.parameters()).isEqualTo(before);
  }

  @Test
  void aCheckpointOfOtherDataIsRefused() throws IOException {
    Case saved = cases().get(2);
    try (Training training = saved.begin(TestNetworks.evaluator(saved.spec, 1))) {
      training.save(file(0));
    }
    Examples other = TestData.flowers(61).examples().rows(IntStream.rangeClosed(1, 60).toArray());
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                TrainingStart.resume(
                    saved.settings, TestNetworks.evaluator(saved.spec, 2), other, file(0)));
    assertThat(refusal.field()).isEqualTo("metadata 'trainer.data'");
  }

  private Path file(int step) {
    return directory.resolve(step + ".safetensors");
  }
}
