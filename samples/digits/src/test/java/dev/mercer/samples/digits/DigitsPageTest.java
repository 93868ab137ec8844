package dev.mercer.samples.digits;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DigitsPageTest {
  private static Outcome outcome;
  private static String html;

  @BeforeAll
  static void learnALittle() throws IOException {
    Recipe recipe = Recipe.CHOSEN.withUnits(64).withEpochs(2);
    Split data = DigitData.read();
    Model net = recipe.network(3);
    LearningCurve curve = new LearningCurve(net, data.rest(), new Silence());
    recipe.trainer(3, curve).fit(net, data.rest());
    Evaluation evaluation = Evaluation.of(net, data.heldOut());
    outcome = new Outcome(recipe, 3, data, net, curve.points(), evaluation);
    html = DigitsPage.of(outcome).html();
  }

  @Test
  void everyPrototypeIsAPictureOnTheWall() {
    for (int prototype = 0; prototype < 64; prototype++) {
      assertThat(count("alt=\"Prototype " + prototype + ": weight ")).isEqualTo(1);
    }
  }

  @Test
  void theCurveHasAPointForEachEpoch() {
    assertThat(outcome.curve()).hasSize(2);
    assertThat(outcome.curve().get(1).loss()).isLessThan(outcome.curve().get(0).loss());
    assertThat(count("<polyline")).isEqualTo(2);
    assertThat(count("points=\"\\S+ \\S+\"")).isEqualTo(2);
  }

  @Test
  void theConfusionMatrixAddsUp() {
    int cells =
        Pattern.compile("<td class=\"(?:right|wrong)\">(\\d+)</td>")
            .matcher(html)
            .results()
            .mapToInt(cell -> Integer.parseInt(cell.group(1)))
            .sum();
    assertThat(cells).isEqualTo(359);
  }

  @Test
  void mistakesAndOneOfEachDigitStandOnCards() {
    long mistakes =
        Answer.of(outcome.net(), outcome.data().heldOut()).stream()
            .filter(answer -> !answer.right())
            .count();
    assertThat(mistakes).isGreaterThan(0);
    assertThat(count("<figure class=\"card wrong\">")).isEqualTo((int) Math.min(mistakes, 12));
    assertThat(count("<figure class=\"card\">")).isEqualTo(10);
    assertThat(html).contains("60 others, bias");
  }

  @Test
  void theDeclarationOnThePageIsTheOneThatRuns() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/dev/mercer/samples/digits/Digits64.java"));
    String declaration = source.substring(source.indexOf("@Network"));
    assertThat(html).contains("<pre><code>" + declaration.strip());
  }

  @Test
  void thePageLoadsAndRunsNothing() {
    assertThat(html).doesNotContainMatch("<script|<link|@import|url\\(|src=\"(?!data:image/png)");
    assertThat(count("https?://")).isEqualTo(1);
  }

  @Test
  void everyPictureSaysWhatItShows() {
    assertThat(count("<img ")).isEqualTo(count("<img [^>]*alt=\"[^\"]+\""));
    assertThat(count("<svg ")).isEqualTo(count("<svg [^>]*aria-label=\"[^\"]+\""));
  }

  @Test
  void whatWasOpenedIsClosed() {
    for (String name : List.of("div", "figure", "figcaption", "table", "tr", "td", "th", "svg")) {
      assertThat(count("<" + name + "[ >]")).isEqualTo(count("</" + name + ">"));
    }
  }

  private static int count(String pattern) {
    return (int) Pattern.compile(pattern).matcher(html).results().count();
  }

  private record Silence() implements Progress {
    @Override
    public void show(LearningCurve.Point point) {}

    @Override
    public void close() {}
  }
}
