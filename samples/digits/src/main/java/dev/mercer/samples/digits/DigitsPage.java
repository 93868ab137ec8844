package dev.mercer.samples.digits;

import static dev.mercer.samples.page.Html.element;
import static dev.mercer.samples.page.Html.text;

import dev.mercer.kernel.KernelLayer;
import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Numbers;
import dev.mercer.samples.page.Page;
import java.util.List;

/** The page that shows what a network has learned. The same run writes the same page. */
final class DigitsPage {
  /** The part of an answer that the page counts prototypes for. */
  private static final double MOST = 0.9;

  private DigitsPage() {}

  static Page of(Outcome outcome) {
    Prototypes prototypes = Prototypes.of(outcome.net());
    List<Answer> answers = Answer.of(outcome.net(), outcome.data().heldOut());
    return new Page(prototypes.count() + " prototypes read handwritten digits")
        .style(DigitsPage.class, "digits.css")
        .header(
            element("div").with("class", "lead").containing(lead(outcome), declaration(outcome)),
            facts(outcome))
        .section(
            "The prototypes",
            paragraph(
                """
                Each unit of the network is a prototype: a point in the space of pictures, and so a
                picture itself. It stands in the row of the digit that its largest readout weight
                votes for, the strongest vote first. What lies below blank paper is orange: ink
                there speaks against it.
                """),
            PrototypeWall.of(prototypes))
        .section(
            "How it learned",
            paragraph(
                """
                The prototypes began as the centres of clusters of training digits; from there the
                gradient moved them.
                """),
            LearningCharts.of(outcome.curve()))
        .section("What it takes for what", ConfusionMatrix.of(outcome.evaluation().confusion()))
        .section(
            "Who answered",
            paragraph(
                """
                The network reads the digit of the largest logit, and a logit is a sum over the
                prototypes: how much each responds to the picture, times its weight for the digit.
                These are the terms themselves, not an approximation, for the digit that was read
                and for the one that was written or came second. The prototypes that responded most
                are shown, but an answer is a chorus: half of the test digits need %s or more of the
                %s prototypes for %s of the absolute contributions.
                """
                    .formatted(median(answers), prototypes.count(), Numbers.percent(MOST, 0))),
            AnswerCards.mistakes(answers, prototypes),
            AnswerCards.oneOfEach(answers, prototypes))
        .footer(formula(outcome), run(outcome), source());
  }

  private static Html lead(Outcome outcome) {
    return paragraph(
        """
        A kernel network, declared as a Java interface, has learned from %s handwritten digits of
        8 × 8 pixels. This is all that it knows: %s pictures, and what each says of the digits.
        """
            .formatted(Numbers.count(outcome.data().rest().size()), outcome.recipe().units()));
  }

  /** The source of the network; a test compares it with the file. */
  private static Html declaration(Outcome outcome) {
    String source =
        """
        @Network
        interface Digits%1$s {
          @Yat(units = %1$s)
          float[] near(@Input(64) float[] pixels);

          @Linear
          Digit digit(float[] near);
        }
        """
            .formatted(outcome.recipe().units());
    return element("pre").containing(element("code").containing(source));
  }

  private static Html facts(Outcome outcome) {
    int size = outcome.evaluation().size();
    int mistakes = (int) Math.round((1 - outcome.evaluation().accuracy()) * size);
    return element("dl")
        .with("class", "facts")
        .containing(
            fact(
                Numbers.percent(outcome.evaluation().accuracy(), 1),
                "of %s test digits read right".formatted(Numbers.count(size))),
            fact(Numbers.count(mistakes), mistakes == 1 ? "mistake" : "mistakes"),
            fact(Numbers.count(outcome.recipe().units()), "prototypes"),
            fact(Numbers.count(outcome.data().rest().size()), "digits to learn from"));
  }

  private static Element fact(String number, String meaning) {
    return element("div")
        .containing(element("dt").containing(meaning), element("dd").containing(number));
  }

  /** The number of prototypes that make up most of an answer: the median of the answers. */
  private static int median(List<Answer> answers) {
    return answers.stream()
        .map(answer -> answer.explanation().prototypesHolding(answer.read().number(), MOST))
        .sorted()
        .toList()
        .get(answers.size() / 2);
  }

  private static Html formula(Outcome outcome) {
    KernelLayer near = KernelLayer.of(outcome.net(), "near");
    return paragraph(
        """
        A prototype w responds to a picture x with g (⟨x, w⟩ + b)² / (‖x − w‖² + ε); here g is %s,
        b is %s and ε is %s.
        """
            .formatted(
                Numbers.decimal(near.gain(), 4),
                Numbers.decimal(near.bias(), 3),
                Numbers.decimal(near.epsilon(), 3)));
  }

  private static Html run(Outcome outcome) {
    return paragraph(
        "Seed %s, %s epochs. The same seed gives the same page, to the last bit."
            .formatted(outcome.seed(), outcome.recipe().epochs()));
  }

  private static Html source() {
    return element("p")
        .containing(
            text(
                """
                The digits are by E. Alpaydin and C. Kaynak: Optical Recognition of Handwritten
                Digits, UCI Machine Learning Repository, 1998,\s"""),
            element("a")
                .with("href", "https://doi.org/10.24432/C50P49")
                .containing("doi.org/10.24432/C50P49"),
            text(", CC BY 4.0. Every fifth was held out as a test."));
  }

  private static Element paragraph(String text) {
    return element("p").containing(text);
  }
}
