package dev.mercer.analysis;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.kernel.Kernel;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PullbackMetricTest {

  @Test
  void ofAStretchItHasTheSquaresAndTheFactors() {
    PullbackMetric metric = PullbackMetric.of(new double[][] {{0, -3}, {2, 0}, {0, 4}});
    assertThat(metric.metric()[0]).isEqualTo(new double[] {4, 0});
    assertThat(metric.metric()[1]).isEqualTo(new double[] {0, 25});
    assertThat(metric.singularValues())
        .usingTolerance(1e-12)
        .containsExactly(new double[] {5, 2})
        .inOrder();
    assertThat(metric.rank()).isEqualTo(2);
    assertThat(metric.toString()).isEqualTo("rank 2 of 2, singular values 5.00 to 2.00");
  }

  @Property(tries = 100, seed = "1")
  void aStepIsAsLongAsTheResponsesChange(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int units,
      @ForAll @IntRange(min = 1, max = 5) int inputs) {
    Random random = new Random(seed);
    Kernel kernel = new Kernel(1, 0.5, 1);
    double[] x = point(random, inputs);
    double[] step = point(random, inputs);
    double[][] centers = new double[units][];
    double[][] jacobian = new double[units][];
    double square = 0;
    double frobenius = 0;
    for (int u = 0; u < units; u++) {
      centers[u] = point(random, inputs);
      jacobian[u] = kernel.gradient(x, centers[u]);
      double change = 0;
      for (int k = 0; k < inputs; k++) {
        change += jacobian[u][k] * step[k];
        frobenius += jacobian[u][k] * jacobian[u][k];
      }
      square += change * change;
    }
    PullbackMetric metric = PullbackMetric.of(jacobian);
    assertThat(metric.length(step)).isWithin(1e-9 * Math.sqrt(frobenius)).of(Math.sqrt(square));

    double[] values = metric.singularValues();
    assertThat(values).hasLength(Math.min(units, inputs));
    double sum = 0;
    double norm = 0;
    for (int k = 0; k < inputs; k++) {
      norm += step[k] * step[k];
    }
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * values[i];
      assertThat(values[i]).isAtMost(i == 0 ? Double.POSITIVE_INFINITY : values[i - 1]);
    }
    assertThat(sum).isWithin(1e-9 * frobenius).of(frobenius);
    assertThat(Math.sqrt(square)).isAtMost(values[0] * Math.sqrt(norm) * (1 + 1e-9));
    assertThat(metric.rank()).isAtMost(Math.min(units, inputs));
  }

  @Test
  void aUnitOnWhoseHyperplaneThePointLiesSeesNothing() {
    Kernel kernel = new Kernel(1, 0.5, 1);
    double[] x = {-1, 0.25};
    double[][] jacobian = {
      kernel.gradient(x, new double[] {1, 0}), kernel.gradient(x, new double[] {2, 1})
    };
    PullbackMetric metric = PullbackMetric.of(jacobian);
    assertThat(jacobian[0]).isEqualTo(new double[2]);
    assertThat(metric.rank()).isEqualTo(1);
    assertThat(PullbackMetric.of(new double[3][2]).rank()).isEqualTo(0);
  }

  @Test
  void prototypesOnALineSeeFewerDirections() {
    Kernel kernel = new Kernel(1, 0.5, 1);
    // From a point of their line every gradient is along it.
    double[] x = {2, 2, 2};
    double[][] jacobian = new double[5][];
    for (int u = 0; u < 5; u++) {
      jacobian[u] = kernel.gradient(x, new double[] {u, u, u});
    }
    assertThat(PullbackMetric.of(jacobian).rank()).isEqualTo(1);
  }

  @Test
  void aValueThatIsNotFiniteIsRefused() {
    assertThat(
            assertThrows(
                ArithmeticException.class,
                () -> PullbackMetric.of(new double[][] {{Double.NaN, 1}})))
        .hasMessageThat()
        .isEqualTo("The Jacobian has no singular values: a response or a coordinate is too large.");
  }

  private static double[] point(Random random, int size) {
    return random.doubles(size, -2, 2).toArray();
  }
}
