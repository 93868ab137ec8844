package dev.mercer.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.Compilation.Compiler;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that a source expects of whoever compiles it. It stands as a comment on its line:
 * {@code // error MER127 at -1, warning MER142}; {@code error compiler} is an error of the
 * compiler's own. A comment that begins with {@code javac:} or {@code ecj:} is for that one alone.
 *
 * @param by who complains
 * @param at what stands where the complaint points, or its beginning; empty for anything
 */
record Expectation(
    Set<Compiler> by, Diagnostic.Kind kind, String file, long line, String at, String code) {
  private static final Pattern COMMENT =
      Pattern.compile("// (?:(javac|ecj): )?((?:error|warning) (?:MER|compiler).*)$");
  private static final Pattern ONE =
      Pattern.compile("(error|warning) (MER\\d+|compiler)(?: at ([^,]+))?(?:, )?");

  /** The expectations of a source, in order. */
  static List<Expectation> in(String file, String text) {
    List<String> lines = text.lines().toList();
    List<Expectation> expectations = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      COMMENT
          .matcher(lines.get(i))
          .results()
          .forEach(
              comment ->
                  ONE.matcher(comment.group(2))
                      .results()
                      .forEach(one -> expectations.add(of(by(comment.group(1)), file, line, one))));
    }
    return expectations;
  }

  private static Set<Compiler> by(@Nullable String name) {
    return name == null
        ? EnumSet.allOf(Compiler.class)
        : EnumSet.of(Compiler.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private static Expectation of(Set<Compiler> by, String file, int line, MatchResult one) {
    return new Expectation(
        by,
        Diagnostic.Kind.valueOf(one.group(1).toUpperCase(Locale.ROOT)),
        file,
        line,
        Optional.ofNullable(one.group(3)).orElse(""),
        one.group(2));
  }

  /** Asserts that the complaints are those that are expected, each once. */
  static void check(List<Expectation> expectations, List<Complaint> complaints) {
    List<Expectation> missing = new ArrayList<>(expectations);
    List<String> unexpected = new ArrayList<>();
    for (Complaint complaint : complaints) {
      missing.stream()
          .filter(expectation -> expectation.isMetBy(complaint))
          .findFirst()
          .ifPresentOrElse(
              missing::remove, () -> unexpected.add(complaint + "\n  at: " + complaint.at()));
    }
    assertWithMessage("unexpected complaints, where %s are missing", missing)
        .that(unexpected)
        .isEmpty();
    assertWithMessage("expected complaints that are missing").that(missing).isEmpty();
  }

  boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  private boolean isMetBy(Complaint complaint) {
    return kind == complaint.kind()
        && file.equals(complaint.file())
        && line == complaint.line()
        && code.equals(complaint.code())
        && complaint.at().startsWith(at);
  }

  @Override
  public String toString() {
    return "%s %s:%s %s%s".formatted(kind, file, line, code, at.isEmpty() ? "" : " at " + at);
  }
}
