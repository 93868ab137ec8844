package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercer.processor.report.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The processor's jar prints the page of a message. */
class ExplainTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  @Test
  void everyMessageIsExplained() {
    for (Message message : Message.values()) {
      bytes.reset();
      assertWithMessage(message.code()).that(Explain.explain(out, message.code())).isTrue();
      assertThat(bytes.toString(UTF_8)).startsWith("## " + message.code() + "\n");
    }
  }

  @Test
  void anEntryEndsWhereTheNextBegins() {
    Explain.explain(out, "mer152");
    assertThat(bytes.toString(UTF_8)).contains("The types of a network are its shapes");
    assertThat(bytes.toString(UTF_8)).doesNotContain("MER153");
  }

  @Test
  void withoutACodeTheWholePageIsPrinted() throws IOException {
    assertThat(Explain.explain(out)).isTrue();
    assertThat(bytes.toString(UTF_8)).isEqualTo(Files.readString(Path.of("../docs/errors.md")));
  }

  @Test
  void anUnknownCodeIsToldWithTheKnownOnes() {
    assertThat(Explain.explain(out, "MER999", "MER101")).isFalse();
    assertThat(bytes.toString(UTF_8))
        .startsWith("There is no message 'MER999'; the codes are MER100, MER101, ");
    assertThat(bytes.toString(UTF_8)).contains("## MER101");
  }
}
