package dev.mercer.samples.digits;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DigitsTest {
  @Test
  void everyFifthDigitIsHeldOut() throws IOException {
    Split data = DigitData.read();
    assertThat(data.rest().size()).isEqualTo(1438);
    assertThat(data.heldOut().size()).isEqualTo(359);
    // The file starts with the digits from 0 to 9, in order.
    assertThat(data.rest().label(4)).isEqualTo(5);
    assertThat(data.heldOut().label(0)).isEqualTo(4);
    assertThat(data.heldOut().label(1)).isEqualTo(9);
  }

  @Test
  void pixelsAreFromPaperToInk() throws IOException {
    float[] zero = DigitData.read().rest().row(0);
    assertThat(zero).hasLength(64);
    assertThat(Arrays.copyOf(zero, 4)).isEqualTo(new float[] {0, 0, 5 / 16f, 13 / 16f});
  }

  @Test
  void theChosenRecipeReachesTheGoal() throws IOException {
    Split data = DigitData.read();
    Model net = Recipe.CHOSEN.network(1);
    Recipe.CHOSEN.trainer(1, epoch -> {}).fit(net, data.rest());
    assertThat(Evaluation.of(net, data.heldOut()).accuracy()).isAtLeast(0.985);
  }

  @Test
  void aRecipeSetsTheEpsilonThatItStates() {
    Model net = Recipe.CHOSEN.withEpsilon(0.25).network(1);
    float raw = net.parameter("near.raw_epsilon").toArray()[0];
    assertThat(Math.log1p(Math.exp(raw))).isWithin(1e-6).of(0.25);
  }

  @Test
  void recipesAreComparedOnALineEach() throws IOException {
    StringWriter out = new StringWriter();
    // A tenth of the digits: this is about the table.
    Split data = DigitData.read().rest().split(0.1, 1);
    new Selection(Recipe.CHOSEN.withUnits(32).withEpochs(2), data.heldOut())
        .print(new PrintWriter(out, true));
    assertThat(out.toString().lines().findFirst().orElseThrow())
        .startsWith(" 32 units,   2 epochs, epsilon    0.9500, rate 0.030: accuracy 0.");
    assertThat(out.toString()).contains("256 units,   2 epochs");
    assertThat(out.toString()).contains("epsilon    4.7500");
    assertThat(out.toString().lines().distinct().count()).isEqualTo(out.toString().lines().count());
  }

  @Test
  void everyPrototypeVotesOnceAndTheStrongestComeFirst() throws IOException {
    Model net = Recipe.CHOSEN.withUnits(32).withEpochs(2).network(1);
    Recipe.CHOSEN.withEpochs(2).trainer(1, epoch -> {}).fit(net, DigitData.read().rest());
    Prototypes prototypes = Prototypes.of(net);
    int[] all =
        Digit.ALL.stream().flatMapToInt(digit -> Arrays.stream(prototypes.voters(digit))).toArray();
    assertThat(all).hasLength(32);
    assertThat(IntStream.of(all).distinct().count()).isEqualTo(32);
    for (Digit digit : Digit.ALL) {
      assertThat(
              Arrays.stream(prototypes.voters(digit))
                  .mapToObj(u -> prototypes.weight(digit, u))
                  .toList())
          .isInOrder(Comparator.<Float>reverseOrder());
    }
  }

  @Test
  void theRivalIsWhatWasWrittenOrCameSecond() throws IOException {
    Split data = DigitData.read();
    Model net = Recipe.CHOSEN.withUnits(32).network(1);
    Recipe.CHOSEN.withEpochs(1).trainer(1, epoch -> {}).fit(net, data.rest());
    for (Answer answer : Answer.of(net, data.heldOut())) {
      assertThat(answer.rival()).isNotEqualTo(answer.read());
      if (!answer.right()) {
        assertThat(answer.rival()).isEqualTo(answer.written());
      }
      int[] loudest = answer.loudest(32);
      assertThat(answer.explanation().response(loudest[0]))
          .isAtLeast(answer.explanation().response(loudest[31]));
    }
  }
}
