package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectiveTest {
  private static final float STEP = 0x1p-6f;

  static List<Objective> objectives() {
    float[] targets = {0.5f, -1, 2};
    return List.of(
        new CrossEntropy(new int[] {1}, 3),
        new ValueObjective(new ElementLoss.Squared(), targets, 3),
        new ValueObjective(new ElementLoss.Absolute(), targets, 3),
        new ValueObjective(new ElementLoss.Huber(1), targets, 3));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void theGradientIsTheFactorTimesTheSlopeOfTheLoss(Objective objective) {
    float[] outputs = {9, 0.75f, 1, -2, 9};
    float[] gradient = new float[5];
    objective.loss(0, outputs, 1, 0.5f, gradient, 1);

    for (int j = 1; j <= 3; j++) {
      float[] above = outputs.clone();
      above[j] += STEP;
      float[] below = outputs.clone();
      below[j] -= STEP;
      double difference = loss(objective, above) - loss(objective, below);
      assertThat((double) gradient[j]).isWithin(1e-4).of(0.5 * difference / (2 * STEP));
    }
    assertThat(gradient[0]).isEqualTo(0);
    assertThat(gradient[4]).isEqualTo(0);
  }

  private static double loss(Objective objective, float[] outputs) {
    return objective.loss(0, outputs, 1, 1, new float[5], 1);
  }

  @Test
  void crossEntropyOfEqualLogitsIsTheLogarithmOfTheClasses() {
    double loss = new CrossEntropy(new int[] {0}, 4).loss(0, new float[4], 0, 1, new float[4], 0);
    assertThat(loss).isWithin(1e-6).of(Math.log(4));
  }

  @Test
  void crossEntropyOfLargeLogitsIsTheirDifference() {
    float[] logits = {3000, -1000};
    assertThat(new CrossEntropy(new int[] {1}, 2).loss(0, logits, 0, 1, new float[2], 0))
        .isEqualTo(4000);
  }
}
