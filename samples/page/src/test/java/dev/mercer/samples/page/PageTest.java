package dev.mercer.samples.page;

import static com.google.common.truth.Truth.assertThat;
import static dev.mercer.samples.page.Html.element;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PageTest {
  @Test
  void theTitleIsThereTwiceAndEscaped() {
    assertThat(new Page("a < b").html()).contains("<title>a &lt; b</title>");
    assertThat(new Page("a < b").html()).contains("<h1>a &lt; b</h1>");
  }

  @Test
  void partsStandInOrder() {
    String html =
        new Page("t")
            .header(element("i"))
            .section("one", element("u"))
            .section("two")
            .footer(element("s"))
            .html();
    assertThat(html)
        .containsMatch("(?s)<i></i></header>.*<h2>one</h2><u></u>.*<h2>two</h2>.*<s></s></footer>");
  }

  @Test
  void aPageLoadsAndRunsNothing() {
    String html = new Page("t").html();
    assertThat(html).doesNotContainMatch("<script|<link|@import|url\\(|https?:");
  }

  @Test
  void aStyleSheetThatIsMissingIsNamed() {
    var missing =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Page("t").style(PageTest.class, "nowhere.css"));
    assertThat(missing).hasMessageThat().contains("'nowhere.css'");
  }

  @Test
  void everyCellOfATableHasTwoHeadings() {
    Element table =
        new Table("caption", "row", List.of("a", "b"))
            .row("first", Stream.of(Table.cell("1"), Table.cell("2").with("class", "x")))
            .html();
    assertThat(printed(table))
        .contains(
            "<thead><tr><th scope=\"col\">row</th><th scope=\"col\">a</th><th scope=\"col\">b</th>");
    assertThat(printed(table))
        .contains("<tr><th scope=\"row\">first</th><td>1</td><td class=\"x\">2</td></tr>");
  }

  @Test
  void aBarGrowsFromTheMiddleAndStopsAtTheEnd() {
    assertThat(printed(Bar.of(1, 4))).contains("class=\"bar positive\"");
    assertThat(printed(Bar.of(1, 4))).contains("width:12.5%");
    assertThat(printed(Bar.of(-9, 4))).contains("class=\"bar negative\"");
    assertThat(printed(Bar.of(-9, 4))).contains("width:50%");
  }

  @Test
  void aLineGoesFromItsFirstPointToItsLast() {
    String chart =
        printed(
            new LineChart("falls", Axis.linear(0, 2), Axis.linear(0, 10))
                .line("loss", "blue", new double[] {0, 1, 2}, new double[] {10, 5, 0})
                .svg());
    assertThat(chart).contains("points=\"52,12 214,116 376,220\"");
    assertThat(chart).contains("aria-label=\"falls\"");
  }

  @Test
  void namesOfLinesThatEndTogetherDoNotCover() {
    String chart =
        printed(
            new LineChart("two", Axis.linear(0, 1), Axis.linear(0, 10))
                .line("a", "blue", new double[] {0, 1}, new double[] {0, 5})
                .line("b", "orange", new double[] {0, 1}, new double[] {0, 5})
                .svg());
    assertThat(chart).containsMatch("y=\"120\"[^>]*class=\"name blue\"");
    assertThat(chart).containsMatch("y=\"135\"[^>]*class=\"name orange\"");
  }

  @Test
  void numbersReadAlikeEverywhere() {
    assertThat(Numbers.decimal(-1234.567, 1)).isEqualTo("−1,234.6");
    assertThat(Numbers.signed(0.5, 2)).isEqualTo("+0.50");
    assertThat(Numbers.signed(-0.001, 2)).isEqualTo("0.00");
    assertThat(Numbers.count(9484)).isEqualTo("9,484");
    assertThat(Numbers.percent(0.98886, 1)).isEqualTo("98.9\u202f%");
    assertThat(Numbers.power(1e-4)).isEqualTo("10⁻⁴");
    assertThat(Numbers.power(0.1)).isEqualTo("0.1");
  }

  private static String printed(Html html) {
    StringBuilder page = new StringBuilder();
    html.print(page);
    return page.toString();
  }
}
