package dev.mercer.runtime.math;

import static com.google.common.truth.Truth.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NormalEquationsTest {
  private static final int ROWS = 40;
  private static final int FEATURES = 5;
  private static final int OUTPUTS = 2;

  private final double[][] features = new double[ROWS][FEATURES];
  private final double[][] targets = new double[ROWS][OUTPUTS];
  private final double[] weights = new double[ROWS];

  private void draw(long seed, double offset) {
    CounterRandom random = new CounterRandom(seed, "rows", 0);
    for (int row = 0; row < ROWS; row++) {
      for (int k = 0; k < FEATURES; k++) {
        features[row][k] = offset + random.gaussian(100L * row + k);
      }
      for (int output = 0; output < OUTPUTS; output++) {
        targets[row][output] = random.gaussian(100L * row + 50 + output);
      }
      weights[row] = random.below(100L * row + 60, 4);
    }
    weights[0] = 1;
  }

  private NormalEquations equations() {
    NormalEquations equations = new NormalEquations(FEATURES, OUTPUTS);
    for (int row = 0; row < ROWS; row++) {
      equations.add(features[row], targets[row], weights[row]);
    }
    return equations;
  }

  private double[] residuals(LinearMap map, int output) {
    double[] residuals = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      residuals[row] = targets[row][output] - map.of(features[row])[output];
    }
    return residuals;
  }

  @Property(tries = 100, seed = "1")
  void noDerivativeOfThePenalisedErrorIsLeftAtTheFit(@ForAll long seed) {
    draw(seed, 3);
    double ridge = 0.1;
    LinearMap map = equations().ridge(ridge);
    double penalty = ridge * scatter() / FEATURES;
    for (int output = 0; output < OUTPUTS; output++) {
      double[] residuals = residuals(map, output);
      double byBias = 0;
      for (int row = 0; row < ROWS; row++) {
        byBias += weights[row] * residuals[row];
      }
      assertThat(byBias).isWithin(1e-10).of(0);
      for (int k = 0; k < FEATURES; k++) {
        double byWeight = 0;
        for (int row = 0; row < ROWS; row++) {
          byWeight += weights[row] * residuals[row] * features[row][k];
        }
        assertThat(byWeight).isWithin(1e-10).of(penalty * map.weights()[output][k]);
      }
    }
  }

  /** The sum of the weighted squares of all features around their means. */
  private double scatter() {
    double sum = 0;
    for (int k = 0; k < FEATURES; k++) {
      double weight = 0;
      double mean = 0;
      for (int row = 0; row < ROWS; row++) {
        weight += weights[row];
        mean += weights[row] * features[row][k];
      }
      for (int row = 0; row < ROWS; row++) {
        double d = features[row][k] - mean / weight;
        sum += weights[row] * d * d;
      }
    }
    return sum;
  }

  @Property(tries = 100, seed = "2")
  void theErrorFromThemIsThatOfTheRows(@ForAll long seed) {
    draw(seed, 1);
    double[][] map = {{1, -2, 0.5, 0, 3}, {0, 1, 1, -1, 0}};
    LinearMap any = new LinearMap(map, new double[] {0.25, -1});
    double sum = 0;
    double weight = 0;
    for (int row = 0; row < ROWS; row++) {
      weight += weights[row];
    }
    for (int output = 0; output < OUTPUTS; output++) {
      double[] residuals = residuals(any, output);
      for (int row = 0; row < ROWS; row++) {
        sum += weights[row] * residuals[row] * residuals[row];
      }
    }
    assertThat(equations().squaredError(any)).isWithin(1e-12 * sum).of(sum / weight);
  }

  @Test
  void aRowOfWeightTwoCountsAsIfItStoodThereTwice() {
    draw(1, 0);
    NormalEquations repeated = new NormalEquations(FEATURES, OUTPUTS);
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < weights[row]; i++) {
        repeated.add(features[row], targets[row], 1);
      }
    }
    assertThat(equations().ridge(1e-3).weights()[0])
        .usingTolerance(1e-12)
        .containsExactly(repeated.ridge(1e-3).weights()[0])
        .inOrder();
  }

  @Test
  void featuresFarFromZeroKeepTheirDigits() {
    draw(2, 0);
    LinearMap near = equations().ridge(1e-3);
    draw(2, 1e6);
    LinearMap far = equations().ridge(1e-3);
    // The features themselves have lost 1e-10 of their deviation to rounding.
    assertThat(far.weights()[0]).usingTolerance(1e-8).containsExactly(near.weights()[0]).inOrder();
  }

  @Test
  void constantFeaturesGetNoWeight() {
    NormalEquations equations = new NormalEquations(1, 1);
    equations.add(new double[] {7}, new double[] {1}, 1);
    equations.add(new double[] {7}, new double[] {3}, 1);
    LinearMap map = equations.ridge(1e-6);
    assertThat(map.weights()[0][0]).isEqualTo(0);
    assertThat(map.of(7)[0]).isEqualTo(2);
  }
}
