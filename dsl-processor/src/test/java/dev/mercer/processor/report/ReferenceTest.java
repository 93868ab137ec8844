package dev.mercer.processor.report;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a message says of where its entry can be read. */
class ReferenceTest {
  @Test
  void inMercersBuildItIsThePage() {
    assertThat(ErrorsPage.reference("MER101")).isEqualTo("docs/errors.md#mer101");
  }

  @Test
  void fromAJarItIsTheCommandThatPrintsIt() {
    assertThat(ErrorsPage.reference("MER101", Optional.of(Path.of("/m2/mercer-processor.jar"))))
        .isEqualTo("java -jar /m2/mercer-processor.jar MER101");
    assertThat(ErrorsPage.reference("MER101", Optional.of(Path.of("/my home/mercer.jar"))))
        .isEqualTo("java -jar \"/my home/mercer.jar\" MER101");
  }
}
