package dev.mercer.samples.digits;

import static dev.mercer.samples.page.Html.element;
import static dev.mercer.samples.page.Html.sequence;

import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Numbers;
import dev.mercer.samples.page.Picture;
import java.util.Arrays;

/** All prototypes as pictures, a row for each digit. */
final class PrototypeWall {
  private PrototypeWall() {}

  static Html of(Prototypes prototypes) {
    return element("div")
        .with("class", "wall")
        .containing(sequence(Digit.ALL.stream().map(digit -> row(prototypes, digit))));
  }

  private static Element row(Prototypes prototypes, Digit digit) {
    int[] voters = prototypes.voters(digit);
    return element("figure")
        .containing(
            element("figcaption")
                .containing(
                    element("b").containing(digit.figure()),
                    element("span").containing("× " + voters.length)),
            element("div")
                .containing(
                    sequence(
                        Arrays.stream(voters)
                            .mapToObj(prototype -> picture(prototypes, prototype, digit)))));
  }

  private static Element picture(Prototypes prototypes, int prototype, Digit digit) {
    String description =
        "Prototype %s: weight %s for %s"
            .formatted(
                prototype, Numbers.signed(prototypes.weight(digit, prototype), 2), digit.figure());
    return Picture.ink(prototypes.picture(prototype), DigitData.WIDTH, description)
        .with("title", description);
  }
}
