package dev.mercer.samples.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Rehearses the claims that are measured fast; about ten seconds. */
final class MainTest {
  private static final List<Claim> FAST =
      List.of(
          Claim.NAMED_CENTERS,
          Claim.GEOMETRY,
          Claim.COVERAGE,
          Claim.FINITE_PART,
          Claim.MOVING_FEATURES);

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aRehearsalMeasuresPrintsAndShowsItsClaims() throws IOException {
    String[] options = new String[2 * FAST.size() + 1];
    for (int i = 0; i < FAST.size(); i++) {
      options[2 * i] = "--only";
      options[2 * i + 1] = FAST.get(i).option();
    }
    options[2 * FAST.size()] = "--quick";
    assertWithMessage("%s", err).that(run(options)).isEqualTo(0);
    String html = Files.readString(folder.resolve("catalogue.html"));
    for (Claim claim : FAST) {
      assertThat(out.toString()).contains(claim.title());
      assertThat(html).contains("id=\"" + claim.option() + "\"");
      for (Criterion criterion : claim.criteria()) {
        assertWithMessage("%s", criterion)
            .that(out.toString())
            .contains("  " + criterion.what() + System.lineSeparator());
      }
    }
    PageChecks.requireStandsAlone(html);
    assertThat(html).contains("A rehearsal");
  }

  @Test
  void aClaimThatThereIsNotIsRefused() {
    assertThat(run("--only", "speed")).isEqualTo(2);
    assertThat(err.toString()).contains("--only is speed; expected one of named-centers, ");
  }

  @Test
  void aDirectoryWithoutDataIsRefused() {
    assertThat(run("--data", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("expected a directory with digits.csv");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run("--help")).isEqualTo(0);
    for (String option : List.of("--data", "--out", "--only", "--quick")) {
      assertThat(out.toString()).contains(option);
    }
  }

  @Test
  void everyClaimHasItsExperiment() {
    assertThat(Catalogue.EXPERIMENTS.stream().map(Experiment::claim).toList())
        .containsExactlyElementsIn(Claim.values())
        .inOrder();
  }

  private int run(String... options) {
    CommandLine command = new CommandLine(new Main());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[options.length + 2];
    all[0] = "--out";
    all[1] = folder.toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return command.execute(all);
  }
}
