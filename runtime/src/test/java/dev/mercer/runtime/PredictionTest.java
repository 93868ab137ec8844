package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PredictionTest {
  private enum Species {
    SETOSA,
    VERSICOLOR,
    VIRGINICA
  }

  private static final List<Species> LABELS = List.of(Species.values());

  @Test
  void probabilitiesAreTheSoftmaxOfTheLogits() {
    Prediction<Species> prediction =
        Prediction.of(
            LABELS, new float[] {0, (float) StrictMath.log(2), (float) StrictMath.log(5)});
    assertThat(prediction.probabilities())
        .usingTolerance(1e-7)
        .containsExactly(new float[] {0.125f, 0.25f, 0.625f})
        .inOrder();
    assertThat(prediction.label()).isEqualTo(Species.VIRGINICA);
    assertThat(prediction.probability()).isWithin(1e-7f).of(0.625f);
    assertThat(prediction.probability(Species.SETOSA)).isWithin(1e-7f).of(0.125f);
    assertThat(prediction.labels()).isEqualTo(LABELS);
    assertThat(prediction.toString()).isEqualTo("VIRGINICA (0.63)");
  }

  @Test
  void ofEquallyProbableLabelsTheFirstIsTheAnswer() {
    assertThat(Prediction.of(LABELS, new float[] {1, 2, 2}).label()).isEqualTo(Species.VERSICOLOR);
  }

  @Test
  void theLargestLogitsDoNotOverflow() {
    Prediction<Species> prediction =
        Prediction.of(LABELS, new float[] {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE});
    assertThat(prediction.probabilities()).isEqualTo(new float[] {0.5f, 0, 0.5f});
  }

  @Property(tries = 200, seed = "1")
  void probabilitiesSumToOne(
      @ForAll @Size(min = 1, max = 50) List<@FloatRange(min = -200, max = 200) Float> logits) {
    float[] values = new float[logits.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = logits.get(i);
    }
    double sum = 0;
    for (float probability : Prediction.of(logits, values).probabilities()) {
      assertThat(probability).isAtLeast(0);
      assertThat(probability).isAtMost(1);
      sum += probability;
    }
    assertThat(sum).isWithin(1e-6).of(1);
  }

  @Test
  void probabilitiesAreACopy() {
    Prediction<Species> prediction = Prediction.of(LABELS, new float[] {0, 0, 0});
    prediction.probabilities()[0] = 1;
    assertThat(prediction.probability(Species.SETOSA)).isWithin(1e-7f).of(1 / 3f);
  }

  @Test
  void equalAnswersAreEqual() {
    Prediction<Species> prediction = Prediction.of(LABELS, new float[] {0, 1, 2});
    assertThat(Prediction.of(LABELS, new float[] {0, 1, 2})).isEqualTo(prediction);
    assertThat(Prediction.of(LABELS, new float[] {0, 1, 2}).hashCode())
        .isEqualTo(prediction.hashCode());
    assertThat(Prediction.of(LABELS, new float[] {0, 1, 3})).isNotEqualTo(prediction);
  }

  @Test
  void logitsThatAreNoAnswerAreRefused() {
    assertThat(refusal(LABELS, 0, Float.NaN, 0))
        .isEqualTo("The logit of VERSICOLOR is NaN; expected a finite number.");
    assertThat(refusal(LABELS, 0, 1))
        .isEqualTo(
            "3 labels with 2 logits; expected one logit for each label, and at least one label.");
    assertThat(refusal(List.of())).startsWith("0 labels with 0 logits; expected one logit");
  }

  @Test
  void anUnknownLabelHasNoProbability() {
    Prediction<String> prediction = Prediction.of(List.of("yes", "no"), new float[] {0, 1});
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> prediction.probability("maybe"));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("There is no label maybe; the labels are [yes, no].");
  }

  private static String refusal(List<Species> labels, float... logits) {
    return assertThrows(IllegalArgumentException.class, () -> Prediction.of(labels, logits))
        .getMessage();
  }
}
