package dev.mercer.conformance.bits;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.conformance.ChildJvm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Outputs, layers and gradients have the same bits at every vector width, in both forms, with and
 * without a compiler, and where the processor has no fused multiply-add.
 */
class SameBitsTest {
  private static final String VECTOR = "-Dmercer.backend=vector";
  private static final String SCALAR = "-Dmercer.backend=scalar";

  /** So often that all code is compiled. */
  private static final int OFTEN = 40;

  /** What the scalar form computes: it is the same code everywhere. */
  private static List<String> expected;

  @BeforeAll
  static void scalar() throws Exception {
    expected = run("SCALAR", "all", OFTEN, SCALAR).digests();
  }

  @Test
  void atTheWidestVectors() throws Exception {
    assertThat(run("VECTOR", "all", OFTEN, VECTOR).digests()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-XX:MaxVectorSize=16, 128", "-XX:MaxVectorSize=32, 256", "-XX:UseAVX=2, 256"})
  void atNarrowerVectors(String flag, int width) throws Exception {
    Run run = run("VECTOR", "all", OFTEN, VECTOR, flag);
    assertThat(run.digests()).isEqualTo(expected);
    assertThat(run.width()).isEqualTo(width);
  }

  /** C1 compiles scalar code its own way; vector operations are calls then. */
  @Test
  void underTheFastCompiler() throws Exception {
    assertThat(run("SCALAR", "all", OFTEN, SCALAR, "-XX:TieredStopAtLevel=1").digests())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-Xint", "-XX:-UseFMA"})
  void ofATinyNetworkWithoutACompilerOrFusedMultiplyAdd(String flag) throws Exception {
    List<String> tiny = expected.stream().filter(line -> line.startsWith("tiny")).toList();
    assertThat(run("SCALAR", "tiny", 1, SCALAR, flag).digests()).isEqualTo(tiny);
    assertThat(run("VECTOR", "tiny", 1, VECTOR, flag).digests()).isEqualTo(tiny);
  }

  private record Run(int width, List<String> digests) {}

  private static Run run(String form, String subjects, int times, String... flags)
      throws Exception {
    List<String> lines = ChildJvm.run(List.of(flags), BitsMain.class, subjects, "" + times);
    int width = Integer.parseInt(lines.getFirst().split(" ")[0]);
    List<String> digests = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.contains(" runs ")) {
        assertThat(line).endsWith(form);
      } else {
        digests.add(line);
      }
    }
    return new Run(width, digests);
  }
}
