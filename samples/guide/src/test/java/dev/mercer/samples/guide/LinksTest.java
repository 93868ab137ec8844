package dev.mercer.samples.guide;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's pages lead where they say. */
final class LinksTest {
  private static final Path ROOT = Path.of("../../../..");

  /** A link or a picture in the project: its path, and the part of the page after a {@code #}. */
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]*)(?:#([^)]*))?\\)");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\">");

  static List<Path> pages() throws IOException {
    try (Stream<Path> front = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.of(front, docs, Stream.of(ROOT.resolve("samples/README.md")))
          .flatMap(paths -> paths)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
      assertWithMessage("%s exists", target).that(Files.exists(target)).isTrue();
      if (link.group(2) != null) {
        assertWithMessage("parts of %s", target).that(anchors(target)).contains(link.group(2));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noTwoPartsOfAPageHaveOneName(Path page) throws IOException {
    assertThat(anchors(page)).containsNoDuplicates();
  }

  /** What may stand after the {@code #}: headings as GitHub spells them, and named anchors. */
  private static List<String> anchors(Path page) throws IOException {
    String text = Files.readString(page);
    Stream<String> headings =
        HEADING
            .matcher(text)
            .results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
            .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
    Stream<String> named = ANCHOR.matcher(text).results().map(anchor -> anchor.group(1));
    return Stream.concat(headings, named).toList();
  }
}
