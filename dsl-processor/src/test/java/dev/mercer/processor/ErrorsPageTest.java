package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page docs/errors.md has an entry for each message, and its examples are what they say. */
class ErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/errors.md");

  private static final Pattern ENTRY = Pattern.compile("(?ms)^## (MER\\d+)\n(.*?)(?=^## |\\z)");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\n(.*?)^```");

  /** What no source shows: a number of problems, the surroundings, and failures. */
  private static final List<String> WITHOUT_EXAMPLES =
      List.of("MER100", "MER158", "MER159", "MER198", "MER199");

  /** The texts of the entries by their codes, in the order of the page. */
  private static final List<String> CODES = new ArrayList<>();

  private static final Map<String, List<String>> EXAMPLES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    ENTRY
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(
            entry -> {
              CODES.add(entry.group(1));
              List<String> examples =
                  EXAMPLE.matcher(entry.group(2)).results().map(one -> one.group(1)).toList();
              if (!examples.isEmpty()) {
                EXAMPLES.put(entry.group(1), examples);
              }
            });
  }

  @Test
  void everyMessageHasAnEntryInTheOrderOfTheCodes() {
    assertThat(CODES)
        .containsExactlyElementsIn(Arrays.stream(Message.values()).map(Message::code).toList())
        .inOrder();
    assertThat(CODES).isInStrictOrder();
  }

  @Test
  void anEntryHasAWrongExampleAndARightOne() {
    List<String> with = new ArrayList<>(CODES);
    with.removeAll(WITHOUT_EXAMPLES);
    assertThat(EXAMPLES.keySet()).containsExactlyElementsIn(with);
    EXAMPLES.forEach((code, examples) -> assertWithMessage(code).that(examples).hasSize(2));
  }

  @ParameterizedTest
  @EnumSource
  void wrongExamplesGetTheirMessageAndNoOther(Compiler compiler, @TempDir Path directory)
      throws IOException {
    List<Complaint> complaints = compile(compiler, directory, 0);
    assertThat(complaints.stream().map(Complaint::code).sorted().toList())
        .containsExactlyElementsIn(EXAMPLES.keySet())
        .inOrder();
    for (Complaint complaint : complaints) {
      assertThat(complaint.file()).isEqualTo(complaint.code() + ".java");
      assertThat(complaint.message())
          .contains("docs/errors.md#" + complaint.code().toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rightExamplesGetNone(Compiler compiler, @TempDir Path directory) throws IOException {
    assertThat(compile(compiler, directory, 1)).isEmpty();
  }

  /** Compiles one example of each entry, each in a package of its own. */
  private static List<Complaint> compile(Compiler compiler, Path directory, int example)
      throws IOException {
    Compilation compilation = new Compilation(directory);
    for (Map.Entry<String, List<String>> entry : EXAMPLES.entrySet()) {
      compilation.add(
          entry.getKey(),
          "package %s;\nimport dev.mercer.*;\n%s"
              .formatted(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue().get(example)));
    }
    return compilation.run(compiler, new NetworkProcessor());
  }
}
