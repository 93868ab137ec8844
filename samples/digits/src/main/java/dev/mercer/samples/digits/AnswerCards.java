package dev.mercer.samples.digits;

import static dev.mercer.samples.page.Html.element;
import static dev.mercer.samples.page.Html.sequence;

import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Numbers;
import java.util.List;
import java.util.stream.Stream;

/** Some test digits, each on a card with the prototypes that answered most. */
final class AnswerCards {
  private static final int MOST_MISTAKES = 12;

  private AnswerCards() {}

  /** The digits that were read wrong, or the first of them. */
  static Html mistakes(List<Answer> answers, Prototypes prototypes) {
    List<Answer> wrong = answers.stream().filter(answer -> !answer.right()).toList();
    String heading =
        switch (wrong.size()) {
          case 0 -> "No digit was read wrong";
          case 1 -> "The only digit read wrong";
          default ->
              wrong.size() <= MOST_MISTAKES
                  ? "All %s read wrong".formatted(Numbers.count(wrong.size()))
                  : "The first %s of %s read wrong"
                      .formatted(MOST_MISTAKES, Numbers.count(wrong.size()));
        };
    return cards(heading, wrong.stream().limit(MOST_MISTAKES), prototypes);
  }

  /** The first of each digit that was read right. */
  static Html oneOfEach(List<Answer> answers, Prototypes prototypes) {
    return cards(
        "One of each digit, read right",
        Digit.ALL.stream()
            .flatMap(
                digit ->
                    answers.stream()
                        .filter(answer -> answer.right() && answer.written() == digit)
                        .limit(1)),
        prototypes);
  }

  private static Html cards(String heading, Stream<Answer> answers, Prototypes prototypes) {
    Element cards =
        element("div")
            .with("class", "cards")
            .containing(sequence(answers.map(answer -> AnswerCard.of(answer, prototypes))));
    return sequence(element("h3").containing(heading), cards);
  }
}
