package dev.mercer.conformance.bits;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.conformance.ChildJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Outputs, layers, gradients and trainings have the same bits at every vector width, on both
 * backends, for any number of threads, interrupted or not, with and without a compiler, and where
 * the processor has no fused multiply-add.
 */
class SameBitsTest {
  /** So often that all code is compiled. */
  private static final String OFTEN = "40";

  /** What the scalar backend prints, run through by one thread. */
  private static List<String> expected;

  @BeforeAll
  static void runTheScalarBackend() throws Exception {
    expected = run("SCALAR", List.of(), "all", OFTEN, "1", "through").digests();
  }

  @Test
  void theyAreThoseThatAreCommitted() throws IOException {
    Path actual = Files.write(Path.of("target", "digests.txt"), expected);
    try (InputStream digests = SameBitsTest.class.getResourceAsStream("digests.txt")) {
      assertWithMessage("Is it meant? docs/numerics.md says what then; %s has the new ones", actual)
          .that(expected)
          .isEqualTo(new String(digests.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-XX:MaxVectorSize=16, 128, 3, through",
    "-XX:MaxVectorSize=32, 256, 1, interrupted",
    "-XX:UseAVX=2,         256, 2, through",
  })
  void atNarrowVectors(String flag, int width, String threads, String course) throws Exception {
    Run run = run("VECTOR", List.of(flag), "all", OFTEN, threads, course);
    assertThat(run.digests()).isEqualTo(expected);
    int widest = FloatVector.SPECIES_PREFERRED.vectorBitSize();
    assertThat(run.width()).isEqualTo(Math.min(width, widest));
  }

  @Test
  void atTheWidestVectors() throws Exception {
    Run run = run("VECTOR", List.of(), "all", OFTEN, "2", "interrupted");
    assertThat(run.digests()).isEqualTo(expected);
  }

  @Test
  void underTheFastCompiler() throws Exception {
    Run run = run("SCALAR", List.of("-XX:TieredStopAtLevel=1"), "all", "2", "3", "interrupted");
    assertThat(run.digests()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"SCALAR, -Xint", "VECTOR, -Xint", "SCALAR, -XX:-UseFMA", "VECTOR, -XX:-UseFMA"})
  void ofATinyNetworkWithoutCompilerOrFusedMultiplyAdd(String backend, String flag)
      throws Exception {
    Run run = run(backend, List.of(flag), "tiny", "1", "2", "through");
    assertThat(run.digests())
        .isEqualTo(expected.stream().filter(line -> line.startsWith("tiny")).toList());
  }

  private record Run(int width, List<String> digests) {}

  private static Run run(String backend, List<String> flags, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(flags);
    // A training takes no more threads than there are processors; here it shall have those stated.
    all.add("-XX:ActiveProcessorCount=3");
    all.add("-Dmercer.backend=" + backend.toLowerCase(Locale.ROOT));
    List<String> lines = ChildJvm.run(all, BitsMain.class, arguments);
    String head = lines.getFirst();
    assertThat(head).endsWith(" bits, " + backend);
    return new Run(
        Integer.parseInt(head.substring(0, head.indexOf(' '))), lines.subList(1, lines.size()));
  }
}
