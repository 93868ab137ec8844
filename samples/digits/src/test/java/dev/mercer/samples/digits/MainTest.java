package dev.mercer.samples.digits;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class MainTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aRunTestsSavesLoadsAndShowsANetwork() throws IOException {
    assertThat(run("--epochs", "3", "--units", "32", "--seed", "5")).isEqualTo(0);
    assertThat(out.toString()).startsWith("1438 digits to learn from, 359 held out as a test.\n");
    assertThat(out.toString())
        .containsMatch("epoch +3 of 3: loss 0\\.\\d{4}, accuracy +\\d+\\.\\d %");
    assertThat(out.toString()).contains("359 rows: accuracy 0.");
    assertThat(out.toString()).contains("all 3590 outputs have the same bits");
    assertThat(out.toString()).contains("Open file:");
    assertThat(DigitNetwork.load(32, folder.resolve("digits.safetensors")).outputSize())
        .isEqualTo(10);
    assertThat(Files.readString(folder.resolve("digits.html"))).contains("32 prototypes");
  }

  @Test
  void theSameSeedWritesTheSameFiles() throws IOException {
    List<String> files = List.of("digits.html", "digits.safetensors");
    run("--epochs", "2", "--units", "32");
    List<byte[]> first = read(files);
    run("--epochs", "2", "--units", "32");
    List<byte[]> second = read(files);
    run("--epochs", "2", "--units", "32", "--seed", "2");
    List<byte[]> other = read(files);
    for (int i = 0; i < files.size(); i++) {
      assertThat(second.get(i)).isEqualTo(first.get(i));
      assertThat(other.get(i)).isNotEqualTo(first.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--epochs=0    | --epochs is 0; expected a number from 1 to 1000.",
        "--epochs=1001 | --epochs is 1001; expected a number from 1 to 1000.",
        "--epochs=many | Invalid value for option '--epochs': 'many' is not an int",
        "--units=100   | --units is 100; expected one of [32, 64, 128, 256], since",
        "--seed=x      | Invalid value for option '--seed': 'x' is not a long",
        "--colour      | Unknown option: '--colour'",
        "digits        | Unmatched argument at index 2: 'digits'",
      })
  void anOptionThatMakesNoSenseIsRefused(String option, String message) {
    assertThat(run(option)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(err.toString()).contains("Usage: digits");
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void aFileIsNoPlaceForFiles() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    assertThat(run("--out", file.resolve("below").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--out is " + file.resolve("below"));
    assertThat(err.toString()).contains("expected a directory, and there can be none");
  }

  @Test
  void helpNamesEveryOptionWithItsDefault() {
    assertThat(run("--help")).isEqualTo(0);
    for (String option : List.of("--epochs", "--units", "--seed", "--out", "--select")) {
      assertThat(out.toString()).contains(option);
    }
    assertThat(out.toString()).contains("Default: 128");
  }

  private int run(String... options) {
    CommandLine command = new CommandLine(new Main());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    command.setOverwrittenOptionsAllowed(true);
    String[] all = new String[options.length + 2];
    all[0] = "--out";
    all[1] = folder.toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return command.execute(all);
  }

  private List<byte[]> read(List<String> files) throws IOException {
    return List.of(
        Files.readAllBytes(folder.resolve(files.get(0))),
        Files.readAllBytes(folder.resolve(files.get(1))));
  }
}
