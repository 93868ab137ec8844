package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.TestNetworks;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TemperatureTest {
  private float[][] logits;
  private int[] labels;
  private float[] weights;

  /** Labels drawn from the softmax of random logits, which are then multiplied by a factor. */
  private void draw(int rows, int classes, double factor, long seed) {
    CounterRandom random = new CounterRandom(seed, "logits", 0);
    logits = new float[rows][classes];
    labels = new int[rows];
    weights = new float[rows];
    Arrays.fill(weights, 1);
    Temperature one = new Temperature(1);
    for (int row = 0; row < rows; row++) {
      float[] z = new float[classes];
      for (int k = 0; k < classes; k++) {
        z[k] = (float) (2 * random.gaussian(100L * row + k));
        logits[row][k] = (float) (factor * z[k]);
      }
      double[] p = one.probabilities(z);
      double left = random.uniformDouble(100L * row + 99);
      while (labels[row] < classes - 1 && left >= p[labels[row]]) {
        left -= p[labels[row]++];
      }
    }
  }

  /** The log-loss with the prior. */
  private double loss(double temperature) {
    Temperature t = new Temperature(temperature);
    double loss = 4 * (1 / temperature - 1 + Math.log(temperature));
    for (int row = 0; row < labels.length; row++) {
      loss += weights[row] * t.surprise(labels[row], logits[row]);
    }
    return loss;
  }

  @Property(tries = 50, seed = "1")
  void noOtherTemperatureHasALowerLogLoss(
      @ForAll long seed, @ForAll @DoubleRange(min = -4, max = 4) double decades) {
    draw(60, 4, Math.pow(10, decades), seed);
    double best = Temperature.fit(logits, labels, weights).value();
    double least = loss(best);
    for (double factor : new double[] {0.5, 0.9, 0.999, 1.001, 1.1, 2}) {
      assertThat(loss(factor * best)).isAtLeast(least);
    }
  }

  @Test
  void logitsThatWereMultipliedAreDividedAgain() {
    draw(20_000, 5, 7, 1);
    assertThat(Temperature.fit(logits, labels, weights).value()).isWithin(0.2).of(7);
  }

  @Test
  void aRowOfWeightTwoCountsAsIfItStoodThereTwice() {
    draw(30, 3, 1, 3);
    weights[4] = 2;
    double weighted = Temperature.fit(logits, labels, weights).value();
    logits = Arrays.copyOf(logits, 31);
    labels = Arrays.copyOf(labels, 31);
    weights = new float[31];
    Arrays.fill(weights, 1);
    logits[30] = logits[4];
    labels[30] = labels[4];
    assertThat(Temperature.fit(logits, labels, weights).value()).isWithin(1e-9).of(weighted);
  }

  /** Two labels, a distance of 2: the slope is {@code -2 n (1 - p) + 4 (1 - T)}. */
  @Test
  void aModelThatIsAlwaysRightIsNotBelievedToBeInfallible() {
    logits = new float[100][];
    Arrays.fill(logits, new float[] {1, -1});
    labels = new int[100];
    weights = new float[100];
    Arrays.fill(weights, 1);
    Temperature fitted = Temperature.fit(logits, labels, weights);
    double doubt = fitted.probabilities(1, -1)[1];
    assertThat(200 * doubt).isWithin(1e-9).of(4 * (1 - fitted.value()));
    assertThat(doubt).isGreaterThan(0.01);
  }

  @Test
  void logitsThatSayNothingAreHeated() {
    logits = new float[2000][];
    Arrays.fill(logits, new float[] {3, 0});
    labels = new int[2000];
    weights = new float[2000];
    Arrays.fill(weights, 1);
    for (int row = 0; row < 1000; row++) {
      labels[row] = 1;
    }
    double heated = Temperature.fit(logits, labels, weights).value();
    assertThat(heated).isGreaterThan(20);
    // Worse than nothing.
    Arrays.fill(labels, 1);
    assertThat(Temperature.fit(logits, labels, weights).value()).isGreaterThan(10 * heated);
  }

  @Test
  void logitsWithoutDifferencesLeaveTheTemperatureAlone() {
    logits = new float[][] {{3, 3}, {0, 0}};
    labels = new int[] {0, 1};
    weights = new float[] {1, 1};
    assertThat(Temperature.fit(logits, labels, weights).value()).isWithin(1e-12).of(1);
  }

  @Test
  void surpriseIsTheLogarithmOfTheProbabilityWithMoreDigits() {
    Temperature t = new Temperature(2);
    float[] z = {1, -3, 0.5f};
    for (int label = 0; label < 3; label++) {
      assertThat(t.surprise(label, z)).isWithin(1e-14).of(-Math.log(t.probabilities(z)[label]));
    }
    assertThat(new Temperature(1).surprise(0, 100, 0)).isWithin(1e-50).of(Math.exp(-100));
    assertThat(new Temperature(1).surprise(1, 2000, 0)).isEqualTo(2000);
    assertThat(new Temperature(1).surprise(1, 5, 5)).isWithin(1e-15).of(Math.log(2));
  }

  @Test
  void aRegressionHasNoTemperature() {
    Model net = TestModel.create(TestNetworks.regression(), 1);
    Dataset data = Dataset.of(new float[][] {{1, 2}}, new float[][] {{1, 2}});
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Temperature.fit(net, data));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "The data set has target values; a temperature is that of a classifier, and wants labels.");
    assertThrows(IllegalArgumentException.class, () -> new Temperature(0));
  }
}
