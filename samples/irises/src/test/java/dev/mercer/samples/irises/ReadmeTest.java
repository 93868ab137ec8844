package dev.mercer.samples.irises;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's example is the sample's own code. */
final class ReadmeTest {
  private static final Path SOURCES = Path.of("../src/main/java/dev/mercer/samples/irises");
  private static final Path README = Path.of("../../../README.md");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void theDeclarationInTheReadmeIsTheOneThatRuns() throws IOException {
    assertThat(block(0))
        .isEqualTo(bare(declared("Flower") + declared("Species") + declared("Irises")));
  }

  @Test
  void everyLineOfUseInTheReadmeStandsInTheSample() throws IOException {
    String sample = bare(Files.readString(SOURCES.resolve("Main.java")));
    for (String statement : block(1).split("(?<=;)")) {
      // The sample prints what the README only states.
      assertThat(sample).contains(statement.replaceFirst(";$", ""));
    }
  }

  private static String block(int index) throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(README)).results().map(block -> block.group(1)).toList();
    return bare(blocks.get(index).replaceAll("//.*", ""));
  }

  /** A source without its package and imports. */
  private static String declared(String type) throws IOException {
    return Files.readString(SOURCES.resolve(type + ".java"))
        .replaceAll("(?m)^(package|import).*$", "");
  }

  /** Without white space, and without the comma that may end a list of constants. */
  private static String bare(String source) {
    return source.replaceAll("\\s", "").replace(",}", "}");
  }
}
