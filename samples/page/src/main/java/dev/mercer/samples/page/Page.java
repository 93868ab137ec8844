package dev.mercer.samples.page;

import static dev.mercer.samples.page.Html.element;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A document that stands alone in one file: it loads nothing, runs nothing, follows the reader's
 * choice of light or dark, and fits a telephone.
 */
public final class Page {
  private final String title;
  private final StringBuilder style = new StringBuilder(resource(Page.class, "page.css"));
  private final List<Html> header = new ArrayList<>();
  private final List<Html> sections = new ArrayList<>();
  private final List<Html> footer = new ArrayList<>();

  /** An empty page with a title, which is its first heading too. */
  public Page(String title) {
    this.title = title;
  }

  /** Adds rules of style: the text of a style sheet that stands beside a class. */
  public Page style(Class<?> neighbour, String sheet) {
    style.append(resource(neighbour, sheet));
    return this;
  }

  /** Adds to what stands below the title. */
  public Page header(Html... content) {
    header.addAll(List.of(content));
    return this;
  }

  /** Adds a part with a heading. */
  public Page section(String heading, Html... content) {
    sections.add(
        element("section").containing(element("h2").containing(heading)).containing(content));
    return this;
  }

  /** Adds to what stands at the end, in small print. */
  public Page footer(Html... content) {
    footer.addAll(List.of(content));
    return this;
  }

  /** Writes the page to a file. */
  public void write(Path file) throws IOException {
    Files.writeString(file, html());
  }

  /** The whole document. */
  public String html() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    print(page, element("meta").with("charset", "utf-8"));
    print(
        page,
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"));
    print(page, element("meta").with("name", "color-scheme").with("content", "light dark"));
    print(page, element("title").containing(title));
    page.append("<style>\n").append(style).append("</style>\n</head>\n<body>\n");
    print(
        page,
        element("header").containing(element("h1").containing(title)).containing(array(header)));
    page.append("<main>\n");
    sections.forEach(section -> print(page, section));
    page.append("</main>\n");
    print(page, element("footer").containing(array(footer)));
    return page.append("</body>\n</html>\n").toString();
  }

  private static void print(StringBuilder page, Html html) {
    html.print(page);
    page.append('\n');
  }

  private static Html[] array(List<Html> pieces) {
    return pieces.toArray(Html[]::new);
  }

  private static String resource(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "There is no resource '%s' beside %s.".formatted(name, neighbour.getName()));
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
