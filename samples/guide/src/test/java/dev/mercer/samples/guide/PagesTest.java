package dev.mercer.samples.guide;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page of the guide shows as Java is code that runs; what it shows as text is printed. */
final class PagesTest {
  private static final Path SOURCES = Path.of("../../src/main/java/dev/mercer/samples/guide");

  static List<Page> pages() throws IOException {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockOfJavaStandsInASource(Page page) throws IOException {
    List<String> sources = sources();
    for (String block : page.blocks("java")) {
      assertWithMessage("A source holds these lines, one after the other:\n%s", block)
          .that(sources.stream().anyMatch(source -> holds(source, block)))
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockOfTextIsPrintedByThePagesProgram(Page page) throws Exception {
    String printed = printed(page.program());
    for (String block : page.blocks("text")) {
      assertWithMessage(
              "These lines, one after the other, are printed:\n%s\nin:\n%s", block, printed)
          .that(holds(printed, block))
          .isTrue();
    }
  }

  /** Whether a text has the lines of a block, with any indentation that they share. */
  private static boolean holds(String text, String block) {
    List<String> lines = text.lines().toList();
    List<String> wanted = aligned(block.lines().toList());
    return IntStream.rangeClosed(0, lines.size() - wanted.size())
        .mapToObj(from -> lines.subList(from, from + wanted.size()))
        .anyMatch(run -> aligned(run).equals(wanted));
  }

  private static List<String> aligned(List<String> lines) {
    return String.join("\n", lines).stripIndent().lines().toList();
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }

  private static String printed(String program) throws Exception {
    PrintStream terminal = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      Class.forName(PagesTest.class.getPackageName() + "." + program)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(terminal);
    }
    return bytes.toString(UTF_8);
  }
}
