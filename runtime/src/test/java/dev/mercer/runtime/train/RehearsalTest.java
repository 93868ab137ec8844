package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Schedule;
import dev.mercer.runtime.Trainer;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Packing;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  private static final int FEATURES = 8;
  private static final NetworkSpec NETWORK =
      new NetworkBuilder(16, "a", "b", "c", "d", "e", "f", "g", "h")
          .yat("near", "input", 32)
          .linear("value", "near", 1)
          .values("value");

  private static Settings settings(OptionalInt epochs, int threads, boolean stopping) {
    return new Settings(
        Rules.adam(Defaults.RATE, 0),
        Rules.pace(Schedule.cosine()),
        Optional.of(Rules.squaredError()),
        epochs,
        Defaults.BATCH_SIZE,
        1,
        threads,
        0,
        0,
        OptionalDouble.empty(),
        stopping ? new Validation.Fraction(0.2) : new Validation.None(),
        stopping ? Optional.of(new EarlyStopping(5, 0)) : Optional.empty());
  }

  private static Settings silent() {
    return settings(OptionalInt.empty(), 1, false);
  }

  /** A sum of squares of eight features, with noise of some deviation: 30 drowns it. */
  private static Examples rows(int count, double noise) {
    CounterRandom random = new CounterRandom(3, "rows", 0);
    float[][] features = new float[count][FEATURES];
    float[][] targets = new float[count][1];
    for (int row = 0; row < count; row++) {
      double value = noise * random.gaussian(row * (FEATURES + 1L));
      for (int k = 0; k < FEATURES; k++) {
        float feature = (float) random.gaussian(row * (FEATURES + 1L) + k + 1);
        features[row][k] = feature;
        value += feature * feature;
      }
      targets[row][0] = (float) value;
    }
    return Packing.valued(features, targets);
  }

  private static Evaluator network() {
    return TestNetworks.evaluator(NETWORK, 1);
  }

  private static int epochs(Settings settings, Examples examples) {
    return new Rehearsal(settings, network(), examples).epochs();
  }

  @Test
  void noiseIsLearntForAShortTimeAndAFunctionForALongOne() {
    assertThat(epochs(silent(), rows(200, 30))).isEqualTo(20);
    assertThat(epochs(silent(), rows(200, 0))).isEqualTo(120);
  }

  @Test
  void aStatedNumberIsTaken() {
    assertThat(epochs(settings(OptionalInt.of(7), 1, false), rows(200, 30))).isEqualTo(7);
  }

  @Test
  void whereAnotherNumberCouldNotBeJudgedTheDefaultIsTaken() {
    assertThat(epochs(silent(), rows(99, 30))).isEqualTo(60);
    assertThat(epochs(silent(), rows(5001, 30))).isEqualTo(60);
    assertThat(epochs(settings(OptionalInt.empty(), 1, true), rows(200, 30))).isEqualTo(60);

    Evaluator trained = network();
    trained.provenance(Map.of("epochs run", "20"));
    assertThat(new Rehearsal(silent(), trained, rows(200, 30)).epochs()).isEqualTo(60);

    Examples rows = rows(200, 30);
    float[] oneCounts = new float[200];
    oneCounts[17] = 1;
    Examples single = new Examples(200, FEATURES, rows.features(), rows.targets(), oneCounts);
    assertThat(epochs(silent(), single)).isEqualTo(60);
  }

  @Test
  void itLeavesTheNetworkAsItIsAndThreadsDoNotMatter() {
    Evaluator net = network();
    float[] before = net.parameters().clone();
    Examples rows = rows(300, 1);
    int epochs = new Rehearsal(silent(), net, rows).epochs();
    assertThat(net.parameters()).isEqualTo(before);
    assertThat(epochs(settings(OptionalInt.empty(), 3, false), rows)).isEqualTo(epochs);
  }

  @Test
  void aResumedTrainingKnowsTheRehearsedNumber(@TempDir Path directory) throws IOException {
    Examples rows = rows(200, 30);
    Path file = directory.resolve("checkpoint");
    Evaluator whole = network();
    try (Training training = TrainingStart.begin(silent(), whole, rows)) {
      for (int step = 0; step < 10; step++) {
        training.step();
      }
      training.save(file);
      finish(training);
    }
    Evaluator resumed = TestNetworks.evaluator(NETWORK, 2);
    try (Training training = TrainingStart.resume(silent(), resumed, rows, file)) {
      finish(training);
      assertThat(training.epochs()).isEqualTo(20);
    }
    assertThat(Arrays.equals(resumed.parameters(), whole.parameters())).isTrue();
  }

  private static void finish(Training training) {
    while (!training.ended()) {
      training.step();
    }
    training.finish();
  }

  @Test
  void aTrainerSaysHowItFindsTheNumber() {
    assertThat(Trainer.defaults().toString())
        .contains("epochs: 60; with 100 to 5000 rows, 20 or 120 if 0.2 of them, held out, say so");
    assertThat(Trainer.builder().epochs(7).build().toString()).contains("epochs: 7");
  }
}
