package dev.mercer.samples.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.regex.Pattern;

/** What holds of every page. */
final class PageChecks {
  private static final List<String> ELEMENTS =
      List.of(
          "section",
          "div",
          "figure",
          "figcaption",
          "table",
          "tbody",
          "tr",
          "td",
          "th",
          "svg",
          "ol",
          "li",
          "a",
          "span",
          "p");

  private PageChecks() {}

  /** What was opened is closed, nothing is loaded or run, and pictures say what they show. */
  static void requireStandsAlone(String html) {
    for (String name : ELEMENTS) {
      assertWithMessage("%s", name)
          .that(count(html, "<" + name + "[ >]"))
          .isEqualTo(count(html, "</" + name + ">"));
    }
    assertThat(html)
        .doesNotContainMatch("<script|<link|@import|url\\(|src=\"(?!data:image/)|href=\"(?!#)");
    assertThat(html).doesNotContainMatch("https?://");
    assertThat(count(html, "<img ")).isEqualTo(count(html, "<img [^>]*alt=\"[^\"]+\""));
    assertThat(count(html, "<svg ")).isEqualTo(count(html, "<svg [^>]*aria-label=\"[^\"]+\""));
  }

  private static int count(String html, String pattern) {
    return (int) Pattern.compile(pattern).matcher(html).results().count();
  }
}
