package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.ModelFormatException;
import dev.mercer.runtime.TestClassifier;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbstentionFileTest {
  private final TestClassifier net = Blobs.network();
  private final Abstention<String> saved = Abstention.calibrate(net, Blobs.draw(100, 3), 0.9);

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("blobs.safetensors");
  }

  /** A model of the same declaration with other parameters. */
  private static TestClassifier other() {
    return TestClassifier.create(TestNetworks.classifier(), 99);
  }

  @Test
  void whatIsSavedDecidesAsBefore() throws IOException {
    saved.save(file);
    Abstention<String> loaded = Abstention.load(file, other());
    Dataset fresh = Blobs.draw(100, 4);
    for (int row = 0; row < fresh.size(); row++) {
      assertThat(loaded.decide(fresh.row(row))).isEqualTo(saved.decide(fresh.row(row)));
    }
    assertThat(loaded.toString()).isEqualTo(saved.toString());
    Path again = directory.resolve("again");
    loaded.save(again);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void classConditionalSetsAreLoadedAsSuch() throws IOException {
    KernelRidge.fitReadout(net, Blobs.draw(300, 1), Blobs.draw(100, 2));
    Abstention<String> together = Abstention.calibrate(net, Blobs.draw(100, 3), 0.9);
    Abstention<String> byClass = together.byClass();
    byClass.save(file);
    Abstention<String> loaded = Abstention.load(file, other());
    Dataset fresh = Blobs.draw(100, 4);
    int different = 0;
    for (int row = 0; row < fresh.size(); row++) {
      assertThat(loaded.labels(fresh.row(row))).isEqualTo(byClass.labels(fresh.row(row)));
      different += loaded.labels(fresh.row(row)).equals(together.labels(fresh.row(row))) ? 0 : 1;
    }
    assertThat(different).isGreaterThan(0);
  }

  @Test
  void aFlagThatIsNoneIsRefused() throws IOException {
    saved.save(file);
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Files.write(
        file,
        text.replace("\"abstention/by_class\":\"false\"", "\"abstention/by_class\":\"maybe\"")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThrows(ModelFormatException.class, () -> Abstention.load(file, other()));
  }

  @Test
  void theModelIsLoadedFromTheSameFile() throws IOException {
    saved.save(file);
    float[] row = Blobs.draw(1, 4).row(0);
    assertThat(TestModel.load(file, TestNetworks.classifier()).outputs(row))
        .isEqualTo(net.outputs(row));
  }

  @Test
  void theModelOfTheCallerStaysAsItIs() throws IOException {
    saved.save(file);
    TestClassifier caller = other();
    float[] before = caller.parameter("near.prototypes").toArray();
    Abstention.load(file, caller);
    assertThat(caller.parameter("near.prototypes").toArray()).isEqualTo(before);
  }

  @Test
  void aFileWithoutACalibrationIsRefused() throws IOException {
    net.save(file);
    ModelFormatException thrown =
        assertThrows(ModelFormatException.class, () -> Abstention.load(file, other()));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            file
                + ": metadata 'abstention/rows': expected the number of calibration rows, as Abstention.save writes it, found no such entry");
  }

  @Test
  void aFileOfAnotherNetworkIsRefused() throws IOException {
    saved.save(file);
    assertThrows(
        ModelFormatException.class,
        () -> Abstention.load(file, TestClassifier.create(TestNetworks.convex(), 1)));
  }

  @Test
  void aWrongNumberOfRowsIsRefusedBeforeAnyMemoryIsTaken() throws IOException {
    saved.save(file);
    for (String rows : new String[] {"00", "-5", "51", "5e"}) {
      Path changed = directory.resolve("changed");
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      Files.write(
          changed,
          text.replace("\"abstention/rows\":\"50\"", "\"abstention/rows\":\"" + rows + "\"")
              .getBytes(StandardCharsets.ISO_8859_1));
      assertThrows(ModelFormatException.class, () -> Abstention.load(changed, other()));
      assertThrows(
          ModelFormatException.class, () -> TestModel.load(changed, TestNetworks.classifier()));
    }
  }
}
