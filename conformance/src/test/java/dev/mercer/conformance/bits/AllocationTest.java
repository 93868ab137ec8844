package dev.mercer.conformance.bits;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.conformance.ChildJvm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A vector that is boxed costs an allocation and most of the speed; nothing else tells as plainly
 * that a kernel is compiled as it was meant.
 */
class AllocationTest {
  @ParameterizedTest
  @CsvSource({"-XX:MaxVectorSize=64", "-XX:UseAVX=2", "-XX:MaxVectorSize=16"})
  void noPassAllocatesOnceWarm(String width) throws Exception {
    List<String> lines =
        ChildJvm.run(List.of("-Dmercer.backend=vector", "-Xbatch", width), AllocationMain.class);
    assertThat(lines.size()).isGreaterThan(50);
    for (String line : lines.subList(1, lines.size())) {
      assertThat(line).endsWith(": 0");
    }
  }
}
