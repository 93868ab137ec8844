package dev.mercer.samples.catalogue;

import static dev.mercer.samples.page.Html.element;

import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Numbers;
import dev.mercer.samples.page.Page;
import java.util.List;

/** The page: what failed first, then what holds in part, then what holds. */
final class CataloguePage {
  private CataloguePage() {}

  static Page of(List<Outcome> outcomes, Bench bench) {
    Page page =
        new Page("What the kernel buys")
            .style(CataloguePage.class, "catalogue.css")
            .header(
                paragraph(
                    """
                    Because the unit of the network is a positive-definite kernel at a prototype,
                    questions that other networks answer with a second, approximate model have exact
                    answers. So it is said. Here each claim stands beside what was measured. Where a
                    number must lie was written down before it was known; what fails comes first.
                    """),
                facts(outcomes),
                overview(outcomes));
    for (Outcome outcome : outcomes) {
      page.section(
          outcome.claim().title(),
          badge(outcome).with("id", outcome.claim().option()),
          paragraph(outcome.claim().statement()),
          MeasurementTable.of(outcome),
          Html.sequence(outcome.findings().figures().stream()));
    }
    return page.footer(
        paragraph(
            bench.quick()
                ? "A rehearsal: few rows, few epochs, one seed. The numbers mean nothing."
                : """
                Every network was trained by the defaults of the trainer, whatever the data. A number
                is the mean over five seeds, with the smallest and the largest beside it, unless it
                says otherwise. A claim holds if each number lies where it must, and in part if at
                least half of them do.
                """));
  }

  private static Html facts(List<Outcome> outcomes) {
    Element facts = element("dl").with("class", "facts");
    for (Verdict verdict : Verdict.values()) {
      long count = outcomes.stream().filter(each -> each.verdict() == verdict).count();
      facts =
          facts.containing(
              fact(Numbers.count(count), (count == 1 ? "claim " : "claims ") + verdict.in(count)));
    }
    long held = outcomes.stream().mapToLong(each -> each.findings().held()).sum();
    long all = outcomes.stream().mapToLong(each -> each.findings().measurements().size()).sum();
    return facts.containing(
        fact(Numbers.count(held), "of %s numbers lie where they must".formatted(all)));
  }

  private static Element fact(String number, String meaning) {
    return element("div")
        .containing(element("dt").containing(meaning), element("dd").containing(number));
  }

  private static Html overview(List<Outcome> outcomes) {
    return element("ol")
        .with("class", "overview")
        .containing(Html.sequence(outcomes.stream().map(CataloguePage::entry)));
  }

  private static Element entry(Outcome outcome) {
    return element("li")
        .containing(
            element("a")
                .with("href", "#" + outcome.claim().option())
                .containing(outcome.claim().title()),
            badge(outcome));
  }

  private static Element badge(Outcome outcome) {
    return element("span")
        .with("class", "verdict " + outcome.verdict().style())
        .containing(
            "%s: %s of %s"
                .formatted(
                    outcome.verdict().words(),
                    outcome.findings().held(),
                    outcome.findings().measurements().size()));
  }

  private static Element paragraph(String text) {
    return element("p").containing(text.strip());
  }
}
