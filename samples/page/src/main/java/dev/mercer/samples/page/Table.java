package dev.mercer.samples.page;

import static dev.mercer.samples.page.Html.element;
import static dev.mercer.samples.page.Html.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table whose rows and columns have headings; it scrolls by itself where the page is narrow. */
public final class Table {
  private final Element caption;
  private final List<Html> columns = new ArrayList<>();
  private final List<Html> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param caption what the table shows, which stands above it
   * @param corner what the headings of the rows are
   * @param columns the headings of the columns
   */
  public Table(String caption, String corner, List<String> columns) {
    this.caption = element("caption").containing(caption);
    Stream.concat(Stream.of(corner), columns.stream())
        .forEach(column -> this.columns.add(element("th").with("scope", "col").containing(column)));
  }

  /** A cell to give to {@link #row}: more attributes and content may be added. */
  public static Element cell(String text) {
    return element("td").containing(text);
  }

  /** Adds a row. */
  public Table row(String heading, Stream<Element> cells) {
    rows.add(
        element("tr")
            .containing(element("th").with("scope", "row").containing(heading), sequence(cells)));
    return this;
  }

  /** The table. */
  public Element html() {
    return element("div")
        .with("class", "scrolling")
        .containing(
            element("table")
                .containing(
                    caption,
                    element("thead")
                        .containing(element("tr").containing(sequence(columns.stream()))),
                    element("tbody").containing(sequence(rows.stream()))));
  }
}
