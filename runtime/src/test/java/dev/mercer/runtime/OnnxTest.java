package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file as a file; what ONNX Runtime makes of it is tested on generated networks. */
class OnnxTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("irises.onnx");
  }

  @ParameterizedTest
  @EnumSource
  void theSameModelGivesTheSameBytes(Onnx.Distance distance) throws IOException {
    Path again = directory.resolve("again.onnx");
    Onnx.write(TestModel.create(TestNetworks.classifier(), 5), file, distance);
    Onnx.write(TestModel.create(TestNetworks.classifier(), 5), again, distance);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void anotherModelGivesOtherBytes() throws IOException {
    Path other = directory.resolve("other.onnx");
    Onnx.write(TestModel.create(TestNetworks.classifier(), 5), file);
    Onnx.write(TestModel.create(TestNetworks.classifier(), 6), other);
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(file));
  }

  @Test
  void distancesAreCorrectedUnlessStated() throws IOException {
    Path stated = directory.resolve("stated.onnx");
    Onnx.write(TestModel.create(TestNetworks.classifier(), 5), file);
    Onnx.write(TestModel.create(TestNetworks.classifier(), 5), stated, Onnx.Distance.CORRECTED);
    assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(stated));
  }

  @Test
  void aModelThatIsNotFiniteIsRefusedAndTheOldFileStands() throws IOException {
    Files.writeString(file, "old");
    TestModel model = TestModel.create(TestNetworks.classifier(), 5);
    float[] parameters = model.evaluator().parameters();
    parameters[
            TestNetworks.tensor(TestNetworks.classifier(), "near.prototypes")
                .layout()
                .index(2, 1)] =
        Float.NaN;
    ModelFormatException thrown =
        assertThrows(ModelFormatException.class, () -> Onnx.write(model, file));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(file + ": tensor 'near.prototypes' [2, 1]: expected a finite value, found NaN");
    assertThat(Files.readString(file)).isEqualTo("old");
  }
}
