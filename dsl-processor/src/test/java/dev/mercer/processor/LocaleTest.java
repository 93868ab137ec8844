package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.processor.Compilation.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The language of the machine changes neither a message nor the generated code: some languages
 * write numbers in digits of their own, which no compiler reads, and Turkish has another i.
 */
class LocaleTest {
  private record Result(List<String> complaints, Map<String, String> generated) {}

  private static final Locale USUAL = Locale.getDefault();
  private static Result expected;

  @TempDir private static Path directory;

  @BeforeAll
  static void compileInNoLanguage() throws IOException {
    Locale.setDefault(Locale.ROOT);
    expected = compiled("none");
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "my-MM", "tr-TR"})
  void everyDeclarationHasTheSameMessagesAndCode(String language) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(language));
    Result result = compiled(language);
    assertThat(result.generated()).containsExactlyEntriesIn(expected.generated());
    assertThat(result.complaints()).isEqualTo(expected.complaints());
  }

  /** The declarations of {@link DeclarationsTest}, right and wrong. */
  private static Result compiled(String language) throws IOException {
    Compilation compilation = new Compilation(directory.resolve(language));
    try (Stream<Path> sources = Files.list(DeclarationsTest.FOLDER)) {
      for (Path source : sources.sorted().toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        compilation.add(name, Files.readString(source));
      }
    }
    List<String> complaints = compilation.complaints(Compiler.JAVAC, new NetworkProcessor());
    return new Result(complaints, compilation.generated());
  }
}
