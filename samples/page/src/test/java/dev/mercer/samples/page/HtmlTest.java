package dev.mercer.samples.page;

import static com.google.common.truth.Truth.assertThat;
import static dev.mercer.samples.page.Html.element;
import static dev.mercer.samples.page.Html.sequence;
import static dev.mercer.samples.page.Html.text;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HtmlTest {
  private static final String HOSTILE = "\"><script>alert('&')</script>";
  private static final String HARMLESS =
      "&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;";

  @Test
  void aTextIsNeverMarkup() {
    assertThat(printed(text(HOSTILE))).isEqualTo(HARMLESS);
    assertThat(printed(element("p").containing(HOSTILE))).isEqualTo("<p>" + HARMLESS + "</p>");
  }

  @Test
  void theValueOfAnAttributeStaysInside() {
    assertThat(printed(element("img").with("alt", HOSTILE)))
        .isEqualTo("<img alt=\"" + HARMLESS + "\">");
  }

  @Test
  void aNameIsNotTakenFromAnyString() {
    assertThrows(IllegalArgumentException.class, () -> element("p onclick=x"));
    assertThrows(IllegalArgumentException.class, () -> element("p").with("a=\"\" b", "c"));
  }

  @Test
  void piecesStandInOrder() {
    Html both = sequence(Stream.of(element("b").containing("1"), text("2")));
    assertThat(printed(element("p").containing(text("0"), both).containing("3")))
        .isEqualTo("<p>0<b>1</b>23</p>");
  }

  @Test
  void anElementIsNotChangedByWhatIsMadeOfIt() {
    Element plain = element("p");
    plain.with("class", "x").containing("y");
    assertThat(printed(plain)).isEqualTo("<p></p>");
  }

  @Test
  void aVoidElementTakesNoContent() {
    assertThrows(IllegalStateException.class, () -> element("img").containing("x"));
  }

  @Test
  void numbersAreWrittenAsStyleSheetsReadThem() {
    assertThat(printed(element("img").with("width", 100))).isEqualTo("<img width=\"100\">");
    assertThat(printed(element("img").with("width", -0.5))).isEqualTo("<img width=\"-0.5\">");
    assertThat(printed(element("img").with("width", 1 / 3.0))).isEqualTo("<img width=\"0.333\">");
  }

  private static String printed(Html html) {
    StringBuilder page = new StringBuilder();
    html.print(page);
    return page.toString();
  }
}
