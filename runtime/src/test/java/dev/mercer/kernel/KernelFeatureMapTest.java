package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.math.CounterRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelFeatureMapTest {
  private static final int POINTS = 8;
  private static final int SEEDS = 80;

  /** Normal points of squared length about 1, whatever the dimension. */
  private static double[][] points(int inputs) {
    CounterRandom random = new CounterRandom(7, "points", inputs);
    double[][] points = new double[POINTS][inputs];
    for (int i = 0; i < POINTS; i++) {
      for (int k = 0; k < inputs; k++) {
        points[i][k] = random.gaussian(i * inputs + k) / Math.sqrt(inputs);
      }
    }
    return points;
  }

  private static double[][] features(KernelFeatureMap map, double[][] points) {
    double[][] features = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      features[i] = map.of(points[i]);
    }
    return features;
  }

  /** Two and 16 inputs have the exact numerator, 17 and 40 a random one. */
  @ParameterizedTest
  @ValueSource(ints = {2, 16, 17, 40})
  void theErrorHasTheStatedMeanAndDeviation(int inputs) {
    Kernel kernel = new Kernel(0.5, 0.5, 2);
    double[][] points = points(inputs);
    double squares = 0;
    int count = 0;
    double[][] sums = new double[POINTS][POINTS];
    double[][] deviations = new double[POINTS][POINTS];
    for (int seed = 0; seed < SEEDS; seed++) {
      KernelFeatureMap map = KernelFeatureMap.of(kernel, inputs, 20, 30, seed);
      double[][] features = features(map, points);
      for (int i = 0; i < POINTS; i++) {
        for (int j = 0; j < i; j++) {
          double error = Vectors.dot(features[i], features[j]) - kernel.of(points[i], points[j]);
          deviations[i][j] = map.standardError(points[i], points[j]);
          sums[i][j] += error;
          squares += error * error / (deviations[i][j] * deviations[i][j]);
          count++;
        }
      }
    }
    assertThat(squares / count).isWithin(0.15).of(1);
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < i; j++) {
        double slack =
            KernelFeatureMap.TOLERANCE * kernel.of(points[i], points[j])
                + 4 * deviations[i][j] / Math.sqrt(SEEDS);
        assertThat(sums[i][j] / SEEDS).isWithin(slack).of(0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 30})
  void sixteenTimesTheFrequenciesQuarterTheError(int inputs) {
    Kernel kernel = new Kernel(1, 0.5, 1);
    double[][] points = points(inputs);
    double ratio = error(kernel, points, 100) / error(kernel, points, 1600);
    assertThat(ratio).isWithin(1).of(4);
  }

  /** The root mean square error over pairs and some seeds. */
  private static double error(Kernel kernel, double[][] points, int frequencies) {
    double sum = 0;
    for (int seed = 0; seed < 10; seed++) {
      KernelFeatureMap map = KernelFeatureMap.of(kernel, points[0].length, 20, frequencies, seed);
      double[][] features = features(map, points);
      for (int i = 0; i < POINTS; i++) {
        for (int j = 0; j < i; j++) {
          double error = Vectors.dot(features[i], features[j]) - kernel.of(points[i], points[j]);
          sum += error * error;
        }
      }
    }
    return Math.sqrt(sum);
  }

  @Test
  void withAnExactNumeratorTheErrorVanishesAtThePrototype() {
    Kernel kernel = new Kernel(1, 1e-3, 1);
    KernelFeatureMap map = KernelFeatureMap.of(kernel, 2, 10, 1, 1);
    double[] w = {0.5, -1};
    double value = kernel.of(w, w);
    assertThat(map.standardError(w, w)).isEqualTo(0);
    assertThat(Vectors.dot(map.of(w), map.of(w))).isWithin(1e-3 * value).of(value);
  }

  @Test
  void theSameSeedGivesTheSameMap() {
    Kernel kernel = new Kernel(1, 0.5, 1);
    double[] x = {1, 2, 3};
    assertThat(KernelFeatureMap.of(kernel, 3, 10, 20, 5).of(x))
        .isEqualTo(KernelFeatureMap.of(kernel, 3, 10, 20, 5).of(x));
    assertThat(KernelFeatureMap.of(kernel, 3, 10, 20, 5).of(x))
        .isNotEqualTo(KernelFeatureMap.of(kernel, 3, 10, 20, 6).of(x));
  }

  @Test
  void theSizeIsThatOfTheFeatures() {
    Kernel kernel = new Kernel(1, 0.5, 1);
    KernelFeatureMap exact = KernelFeatureMap.of(kernel, 16, 10, 50, 1);
    assertThat(exact.of(new double[16])).hasLength(exact.size());
    assertThat(exact.size() % (2 * 153)).isEqualTo(0);
    KernelFeatureMap sketched = KernelFeatureMap.of(kernel, 17, 10, 50, 1);
    assertThat(sketched.of(new double[17])).hasLength(sketched.size());
    assertThat(sketched.size()).isAtMost(2 * (50 + 25));
  }

  @Test
  void aPlaneInItsFeaturesSeparatesTheSpiral() {
    Dataset spirals = Shapes.spirals();
    FeatureMap map = KernelFeatureMap.of(new Kernel(1, 1, 1), 2, 700, 60, 1);
    KernelRidge fit = KernelRidge.fit(map, spirals, 1e-6);
    assertThat(
            IntStream.range(0, spirals.size())
                .allMatch(
                    row -> fit.label(KernelLayer.widened(spirals.row(row))) == spirals.label(row)))
        .isTrue();
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    Kernel kernel = new Kernel(1, 0.5, 1);
    assertThrows(IllegalArgumentException.class, () -> KernelFeatureMap.of(kernel, 2, 0, 10, 1));
    assertThrows(IllegalArgumentException.class, () -> KernelFeatureMap.of(kernel, 2, 10, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> KernelFeatureMap.of(kernel, 0, 10, 10, 1));
  }
}
