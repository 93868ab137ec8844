package dev.mercer.runtime.saved;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbstentionStateTest {
  private static final NetworkSpec SPEC = TestNetworks.regression();

  @TempDir Path directory;

  private double confidence = 0.9;
  private double temperature = 1.5;
  private final double[][] homes = new double[7][2];
  private final double[] usual = {1, 0, 2, 0, 0, 0, 3};
  private final double[] distances = {0, 1, 1};
  private final double[] surprises = {0.5, 0.5, 4};
  private final int[] classes = {1, 0, 0};

  private AbstentionState state() {
    return new AbstentionState(
        confidence, temperature, homes, usual, distances, surprises, classes, true);
  }

  private AbstentionState readBack() throws IOException {
    Evaluator evaluator = TestNetworks.evaluator(SPEC, 1);
    Path file = directory.resolve("model.safetensors");
    ModelContents.write(evaluator, Optional.of(state()), file);
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      return ModelContents.read(reader, SPEC).requireAbstention();
    }
  }

  @Test
  void everythingIsReadBack() throws IOException {
    homes[6][1] = 5;
    AbstentionState read = readBack();
    assertThat(read.confidence()).isEqualTo(confidence);
    assertThat(read.temperature()).isEqualTo(temperature);
    assertThat(Arrays.deepEquals(read.homes(), homes)).isTrue();
    assertThat(read.usual()).isEqualTo(usual);
    assertThat(read.distances()).isEqualTo(distances);
    assertThat(read.surprises()).isEqualTo(surprises);
    assertThat(read.classes()).isEqualTo(classes);
    assertThat(read.byClass()).isTrue();
  }

  private void refused(String message) {
    Refusal thrown = assertThrows(Refusal.class, this::readBack);
    assertThat(thrown).hasMessageThat().endsWith(message);
  }

  @Test
  void aConfidenceOfOneIsRefused() {
    confidence = 1;
    refused("tensor 'abstention/levels' element 0: expected between 0 and 1, found 1.0");
  }

  @Test
  void aTemperatureOfZeroIsRefused() {
    temperature = 0;
    refused("tensor 'abstention/levels' element 1: expected above 0, found 0.0");
  }

  @Test
  void aNegativeDistanceIsRefused() {
    usual[3] = -1;
    refused("tensor 'abstention/usual' element 3: expected at least 0, found -1.0");
  }

  @Test
  void prototypesOfWhichNoneHasAHomeAreRefused() {
    Arrays.fill(usual, 0);
    refused("tensor 'abstention/usual' largest: expected above 0, found 0.0");
  }

  @Test
  void scoresOutOfOrderAreRefused() {
    surprises[1] = 0.25;
    refused("tensor 'abstention/surprises' element 1: expected at least 0.5, found 0.25");
  }

  @Test
  void aClassThatTheNetworkHasNotIsRefused() {
    classes[2] = SPEC.outputSize();
    refused(
        "tensor 'abstention/classes' element 2: expected a whole number below %1$s, found %1$s.0"
            .formatted(SPEC.outputSize()));
  }
}
