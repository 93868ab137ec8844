package dev.mercer.samples.playground;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... options) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=-1     | --port is -1; expected a number from 0 to 65535.",
        "--port=65536  | --port is 65536; expected a number from 0 to 65535.",
        "--port=web    | Invalid value for option '--port': 'web' is not an int",
        "--sessions=0  | --sessions is 0; expected a number from 1 to 5.",
        "--sessions=6  | --sessions is 6; expected a number from 1 to 5.",
        "--host=all    | Unknown option: '--host=all'",
      })
  void anOptionThatMakesNoSenseIsRefused(String option, String message) {
    assertThat(run(option)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(err.toString()).contains("Usage: playground");
  }

  @Test
  void aPortThatIsTakenIsRefusedWithAWayOut() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("--port", String.valueOf(taken.getLocalPort()))).isEqualTo(2);
      assertThat(err.toString()).contains("expected one that is free");
      assertThat(err.toString()).contains("or 0 for any");
    }
  }

  @Test
  void helpNamesTheDefaults() {
    assertThat(run("--help")).isEqualTo(0);
    assertThat(out.toString()).contains("Default: 8080");
  }
}
