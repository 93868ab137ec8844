package dev.mercer.samples.digits;

import static dev.mercer.samples.page.Html.element;
import static dev.mercer.samples.page.Html.sequence;

import dev.mercer.kernel.Explanation;
import dev.mercer.samples.page.Bar;
import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Numbers;
import dev.mercer.samples.page.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One test digit beside the prototypes that responded most, and the sums that decided: for the
 * digit that was read, and for the one that was written or else came second.
 */
final class AnswerCard {
  private static final int PROTOTYPES = 4;

  private final Answer answer;
  private final Explanation explanation;
  private final Prototypes prototypes;
  private final int[] loudest;
  private final List<Digit> digits;

  private AnswerCard(Answer answer, Prototypes prototypes) {
    this.answer = answer;
    this.explanation = answer.explanation();
    this.prototypes = prototypes;
    this.loudest = answer.loudest(PROTOTYPES);
    this.digits = List.of(answer.read(), answer.rival());
  }

  static Element of(Answer answer, Prototypes prototypes) {
    AnswerCard card = new AnswerCard(answer, prototypes);
    return element("figure")
        .with("class", answer.right() ? "card" : "card wrong")
        .containing(card.asked(), card.answered());
  }

  private Element asked() {
    String read = answer.read().figure();
    String written = answer.written().figure();
    return element("figcaption")
        .containing(
            Picture.ink(answer.pixels(), DigitData.WIDTH, "A test digit: " + written),
            element("b").containing(read),
            element("span").containing(Numbers.percent(answer.prediction().probability(), 1)),
            element("span").containing(answer.right() ? "" : "but it is a " + written));
  }

  private Element answered() {
    return element("table")
        .containing(
            element("thead").containing(headings()),
            element("tbody")
                .containing(sequence(Arrays.stream(loudest).mapToObj(this::prototype)))
                .containing(others(), logits()));
  }

  private Element headings() {
    return element("tr")
        .containing(heading("col", "prototype, response").with("class", "name").with("colspan", 2))
        .containing(
            sequence(
                digits.stream()
                    .map(digit -> heading("col", "for " + digit.figure()).with("colspan", 2))));
  }

  private Element prototype(int unit) {
    return element("tr")
        .containing(
            element("th")
                .with("scope", "row")
                .containing(
                    Picture.ink(prototypes.picture(unit), DigitData.WIDTH, "Prototype " + unit)),
            number(Numbers.decimal(explanation.response(unit), 2)))
        .containing(contributions(unit));
  }

  /** What the prototypes that are not shown add, and the readout's bias. */
  private Element others() {
    return element("tr")
        .containing(
            heading("row", (prototypes.count() - loudest.length) + " others, bias")
                .with("colspan", 2))
        .containing(
            sums(
                digit ->
                    logit(digit)
                        - Arrays.stream(loudest)
                            .mapToDouble(unit -> contribution(digit, unit))
                            .sum()));
  }

  private Element logits() {
    return element("tr")
        .with("class", "total")
        .containing(heading("row", "logit").with("colspan", 2))
        .containing(sums(this::logit));
  }

  /** What a prototype adds for each digit: a bar and a number. */
  private Html contributions(int unit) {
    return sequence(
        digits.stream()
            .mapToDouble(digit -> contribution(digit, unit))
            .mapToObj(
                value ->
                    sequence(
                        element("td").with("class", "bars").containing(Bar.of(value, full())),
                        number(Numbers.signed(value, 2)))));
  }

  /** A number for each digit. */
  private Html sums(ToDoubleFunction<Digit> sum) {
    return sequence(
        digits.stream()
            .mapToDouble(sum)
            .mapToObj(value -> number(Numbers.signed(value, 2)).with("colspan", 2)));
  }

  private double contribution(Digit digit, int unit) {
    return explanation.contribution(digit.number(), unit);
  }

  private double logit(Digit digit) {
    return explanation.output(digit.number());
  }

  /** The magnitude that fills a bar: the largest that a prototype on the card has. */
  private double full() {
    return digits.stream()
        .flatMapToDouble(
            digit ->
                Arrays.stream(loudest).mapToDouble(unit -> Math.abs(contribution(digit, unit))))
        .max()
        .orElseThrow();
  }

  private static Element heading(String scope, String text) {
    return element("th").with("scope", scope).containing(text);
  }

  private static Element number(String text) {
    return element("td").containing(text);
  }
}
