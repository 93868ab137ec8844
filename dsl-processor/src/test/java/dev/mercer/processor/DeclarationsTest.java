package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toCollection;

import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The declarations in the folder of the same name say by comments what is wrong with them. Those
 * with errors are compiled together, and so are the others, of which the compilers then see every
 * line.
 */
class DeclarationsTest {
  static final Path FOLDER = Path.of("src/test/resources/dev/mercer/processor/declarations");

  /** What no declaration can bring about by itself: these have tests of their own. */
  private static final Set<Message> ELSEWHERE =
      EnumSet.of(
          Message.MORE_PROBLEMS,
          Message.NAME_COLLISION,
          Message.NO_RUNTIME,
          Message.NO_VECTOR,
          Message.CANNOT_WRITE,
          Message.INTERNAL);

  private static final Map<String, List<Expectation>> EXPECTATIONS = new TreeMap<>();
  private static final Map<Compiler, List<Complaint>> COMPLAINTS = new EnumMap<>(Compiler.class);

  @BeforeAll
  static void compile(@TempDir Path directory) throws IOException {
    for (Compiler compiler : Compiler.values()) {
      Compilation wrong = new Compilation(directory.resolve(compiler + "/wrong"));
      Compilation right = new Compilation(directory.resolve(compiler + "/right"));
      for (Path source : sources()) {
        String file = source.getFileName().toString();
        String text = Files.readString(source);
        EXPECTATIONS.put(file, Expectation.in(file, text));
        boolean isWrong = EXPECTATIONS.get(file).stream().anyMatch(Expectation::isError);
        boolean isShared = !text.contains("@Network");
        if (isWrong || isShared) {
          wrong.add(file.replace(".java", ""), text);
        }
        if (!isWrong) {
          right.add(file.replace(".java", ""), text);
        }
      }
      List<Complaint> complaints = new ArrayList<>();
      complaints.addAll(wrong.run(compiler, new NetworkProcessor()));
      complaints.addAll(right.run(compiler, new NetworkProcessor()));
      COMPLAINTS.put(compiler, complaints);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  static Stream<Arguments> declarations() throws IOException {
    return sources().stream()
        .map(source -> source.getFileName().toString())
        .flatMap(file -> Stream.of(Compiler.values()).map(each -> Arguments.of(file, each)));
  }

  @ParameterizedTest(name = "{0} under {1}")
  @MethodSource("declarations")
  void complaintsAreThoseThatTheCommentsExpect(String file, Compiler compiler) {
    Expectation.check(
        EXPECTATIONS.get(file).stream()
            .filter(expectation -> expectation.by().contains(compiler))
            .toList(),
        COMPLAINTS.get(compiler).stream()
            .filter(complaint -> complaint.file().equals(file))
            .toList());
  }

  /** javac also tells that the stub of an unresolved declaration comes late: it must. */
  @ParameterizedTest
  @EnumSource
  void noComplaintIsOfAnythingElse(Compiler compiler) {
    assertThat(
            COMPLAINTS.get(compiler).stream()
                .filter(complaint -> !EXPECTATIONS.containsKey(complaint.file()))
                .filter(complaint -> !complaint.message().contains("created in the last round"))
                .toList())
        .isEmpty();
  }

  @Test
  void everyMessageIsExpectedByADeclaration() {
    Set<String> expected =
        EXPECTATIONS.values().stream()
            .flatMap(List::stream)
            .map(Expectation::code)
            .collect(toCollection(java.util.TreeSet::new));
    expected.remove(Complaint.OF_THE_COMPILER);
    assertThat(expected)
        .containsExactlyElementsIn(
            EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).stream().map(Message::code).toList());
  }
}
