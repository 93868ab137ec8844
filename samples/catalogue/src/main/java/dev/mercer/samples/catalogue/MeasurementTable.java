package dev.mercer.samples.catalogue;

import static dev.mercer.samples.page.Html.element;

import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of a claim: for each criterion what was measured on what, beside what. */
final class MeasurementTable {
  private static final int COLUMNS = 5;

  private MeasurementTable() {}

  static Element of(Outcome outcome) {
    return element("div")
        .with("class", "scrolling")
        .containing(
            element("table")
                .with("class", "measurements")
                .containing(
                    element("thead").containing(headings()),
                    Html.sequence(
                        outcome.claim().criteria().stream()
                            .filter(each -> !outcome.findings().of(each).isEmpty())
                            .map(each -> group(each, outcome.findings().of(each))))));
  }

  private static Element headings() {
    return element("tr")
        .containing(
            Html.sequence(
                Stream.of("", "measured", "from – to", "must be", "beside")
                    .map(name -> element("th").with("scope", "col").containing(name))));
  }

  private static Element group(Criterion criterion, List<Measurement> measurements) {
    return element("tbody")
        .containing(
            element("tr")
                .containing(
                    element("th")
                        .with("scope", "rowgroup")
                        .with("colspan", COLUMNS)
                        .containing(criterion.what())),
            Html.sequence(measurements.stream().map(MeasurementTable::row)));
  }

  private static Element row(Measurement each) {
    Notation notation = each.criterion().notation();
    Sample sample = each.sample();
    return element("tr")
        .with("class", each.holds() ? "held" : "missed")
        .containing(
            element("th").with("scope", "row").containing(each.subject()),
            element("td").with("class", "number").containing(notation.of(sample.mean())),
            element("td")
                .with("class", "muted")
                .containing(
                    sample.low() == sample.high()
                        ? ""
                        : notation.of(sample.low()) + " – " + notation.of(sample.high())),
            element("td")
                .containing(
                    (each.criterion().bound().upper() ? "≤ " : "≥ ") + notation.of(each.limit())),
            element("td")
                .with("class", "muted")
                .containing(
                    each.baseline()
                        .map(other -> other.name() + " " + notation.of(other.value()))
                        .orElse("")));
  }
}
