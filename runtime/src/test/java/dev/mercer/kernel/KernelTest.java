package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The facts of docs/theory.md, each as a property. */
class KernelTest {
  private static final MathContext EXACT = new MathContext(80);

  @Property(tries = 200, seed = "1")
  void itIsTheFormula(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] x = draws.point();
    double[] w = draws.point();
    double expected = exact(kernel, x, w).doubleValue();
    // What the inner product loses to cancellation, squared, is lost.
    double largest = Math.sqrt(Vectors.dot(x, x) * Vectors.dot(w, w)) + kernel.bias();
    double lost = kernel.gain() * largest * largest / kernel.epsilon();
    assertThat(kernel.of(x, w)).isWithin(1e-14 * lost + 1e-13 * expected).of(expected);
    assertThat(kernel.of(x, w)).isEqualTo(kernel.of(w, x));
  }

  @Property(tries = 100, seed = "2")
  void theGramMatrixIsPositiveSemidefinite(@ForAll long seed) {
    Draws draws = new Draws(seed);
    double[][] gram = draws.kernel().gram(draws.points(12));
    double largest = 0;
    for (int i = 0; i < gram.length; i++) {
      largest = Math.max(largest, gram[i][i]);
    }
    assertThat(smallestPivot(gram)).isAtLeast(-1e-12 * largest);
  }

  @Test
  void withASignedBiasItWouldNotBePositiveDefinite() {
    // (xy - 1)^2 is 0 on the diagonal of the points 1 and -1, and 4 beside it.
    double[][] gram = {{0, 4 / (4 + 1e6)}, {4 / (4 + 1e6), 0}};
    assertThat(Vectors.form(gram, new double[] {1, -1})).isLessThan(0);
    assertThrows(IllegalArgumentException.class, () -> new Kernel(-1, 1e6, 1));
  }

  @Property(tries = 200, seed = "3")
  void noFunctionOfTheSpaceExceedsItsNormTimesThatOfTheUnit(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[][] centers = draws.points(5);
    double[] weights = new double[5];
    Arrays.setAll(weights, i -> draws.between(-1, 1));
    double squaredNorm = Vectors.form(kernel.gram(centers), weights);
    // Among the points the centers themselves: there the bound is reached by single units.
    double[] z = draws.below(2) == 0 ? draws.point() : centers[draws.below(5)];
    double value = 0;
    for (int i = 0; i < centers.length; i++) {
      value += weights[i] * kernel.of(z, centers[i]);
    }
    assertThat(value * value).isAtMost(squaredNorm * kernel.squaredNorm(z) * (1 + 1e-9) + 1e-12);
  }

  @Property(tries = 200, seed = "4")
  void theSquaredNormOfAUnitIsItsValueAtThePrototype(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] w = draws.point();
    assertThat(kernel.squaredNorm(w)).isWithin(1e-12 * kernel.squaredNorm(w)).of(kernel.of(w, w));
    double norm = kernel.norm(w);
    assertThat(norm * norm).isWithin(1e-12 * kernel.squaredNorm(w)).of(kernel.squaredNorm(w));
  }

  @Property(tries = 300, seed = "5")
  void theSupremumIsTakenAtThePeakAndNowhereExceeded(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] w = draws.point();
    double[] peak = kernel.peak(w);
    double supremum = kernel.supremum(w);
    assertThat(kernel.of(peak, w)).isWithin(1e-9 * supremum).of(supremum);
    assertThat(kernel.of(peak, w)).isGreaterThan(kernel.of(w, w) * (1 - 1e-12));
    for (int i = 0; i < 20; i++) {
      double[] near = Vectors.plus(peak, Math.pow(10, -i / 4.0), draws.point(1));
      assertThat(kernel.of(near, w)).isAtMost(supremum * (1 + 1e-9));
      assertThat(kernel.of(draws.point(100), w)).isAtMost(supremum * (1 + 1e-9));
    }
  }

  @Test
  void aUnitPeaksBeyondItsPrototype() {
    Kernel kernel = new Kernel(1, 2, 3);
    double[] w = {2, 0};
    assertThat(kernel.peak(w)).isEqualTo(new double[] {2 * (1 + 2.0 / 5), 0});
    assertThat(kernel.supremum(w)).isEqualTo(3 * (25.0 / 2 + 4));
    assertThat(kernel.squaredNorm(w)).isEqualTo(3 * 25.0 / 2);
  }

  @Property(tries = 200, seed = "6")
  void farAwayItTendsToTheSquareAlongTheRay(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] w = draws.point();
    double[] u = draws.direction();
    double limit = kernel.farAway(u, w);
    assertThat(kernel.of(Vectors.scaled(u, 1e9), w))
        .isWithin(1e-5 * kernel.gain() * Vectors.dot(w, w))
        .of(limit);
    // So a level below the limit is exceeded on the whole ray from some point on.
    for (double t = 1e6; t < 1e12; t *= 10) {
      assertThat(kernel.of(Vectors.scaled(u, t), w)).isGreaterThan(0.9 * limit - 1e-4);
    }
  }

  @Test
  void withAnEpsilonOfTheSizeOfThePrototypeTheResponseNeverFallsBelowHalf() {
    double[] w = {3, 4};
    Kernel kernel = new Kernel(0, 25, 1);
    for (double t = 1; t < 1e9; t *= 3) {
      assertThat(kernel.of(Vectors.scaled(w, t), w)).isAtLeast(0.4999 * kernel.supremum(w));
    }
  }

  @Property(tries = 200, seed = "7")
  void onTheHyperplaneValueAndGradientVanish(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] w = draws.point();
    double[] x = draws.point();
    double miss = Vectors.dot(x, w) + kernel.bias();
    double[] onPlane = Vectors.plus(x, -miss / Vectors.dot(w, w), w);
    double slack = 1e-9 * kernel.supremum(w);
    assertThat(kernel.of(onPlane, w)).isAtMost(slack);
    double[] gradient = kernel.gradient(onPlane, w);
    double steepest = kernel.supremum(w) / Math.sqrt(kernel.epsilon());
    assertThat(Math.sqrt(Vectors.dot(gradient, gradient))).isAtMost(1e-9 * steepest);
  }

  @Test
  void withoutBiasTheOriginIsBlindAndAWeakerLobeStandsOpposite() {
    Kernel kernel = new Kernel(0, 0.5, 1);
    double[] w = {1, 2};
    assertThat(kernel.of(new double[2], w)).isEqualTo(0);
    assertThat(kernel.of(new double[] {-1, -2}, w)).isEqualTo(25 / 20.5);
    assertThat(kernel.of(w, w)).isEqualTo(25 / 0.5);
    // The one unit that is nothing at all.
    assertThat(kernel.supremum(new double[2])).isEqualTo(0);
    assertThat(kernel.peak(new double[2])).isEqualTo(new double[2]);
  }

  @Property(tries = 200, seed = "8")
  void theGradientIsThatOfDifferences(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] w = draws.point(1);
    double[] x = draws.point(1);
    double[] gradient = kernel.gradient(x, w);
    double step = 1e-5 * Math.sqrt(kernel.epsilon());
    double scale = kernel.supremum(w) / Math.sqrt(kernel.epsilon());
    for (int k = 0; k < x.length; k++) {
      double[] axis = new double[x.length];
      axis[k] = 1;
      double difference =
          kernel.of(Vectors.plus(x, step, axis), w) - kernel.of(Vectors.plus(x, -step, axis), w);
      assertThat(gradient[k]).isWithin(1e-7 * scale).of(difference / (2 * step));
    }
  }

  @Property(tries = 200, seed = "9")
  void theDistanceKeepsItsDigitsHoweverCloseThePoints(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] x = draws.point();
    double[] y = Vectors.plus(x, Math.pow(10, draws.between(-12, 1)), draws.point(1));
    BigDecimal square =
        exact(kernel, x, x)
            .add(exact(kernel, y, y))
            .subtract(exact(kernel, x, y).multiply(BigDecimal.TWO));
    double expected = square.sqrt(EXACT).doubleValue();
    assertThat(kernel.distance(x, y)).isWithin(1e-13 * expected).of(expected);
  }

  @Property(tries = 200, seed = "10")
  void theDistanceIsAMetric(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] x = draws.point();
    double[] y = draws.point();
    double[] z = draws.point();
    assertThat(kernel.distance(x, x)).isEqualTo(0);
    // Even for b = 0, where the unit of the origin is 0 everywhere.
    assertThat(kernel.distance(x, new double[x.length])).isGreaterThan(0);
    assertThat(kernel.distance(x, Vectors.scaled(x, -1))).isGreaterThan(0);
    assertThat(kernel.distance(x, y)).isEqualTo(kernel.distance(y, x));
    assertThat(kernel.distance(x, z))
        .isAtMost((kernel.distance(x, y) + kernel.distance(y, z)) * (1 + 1e-12));
  }

  @Property(tries = 200, seed = "11")
  void forASmallStepTheSquaredDistanceIsAQuadraticForm(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = draws.kernel();
    double[] x = draws.point();
    double size = Math.sqrt(Math.min(kernel.epsilon(), Vectors.dot(x, x)));
    double[] step = Vectors.scaled(draws.direction(), 1e-6 * size);
    double root = Vectors.dot(x, x) + kernel.bias();
    double along = Vectors.dot(x, step);
    double expected =
        2
            * kernel.gain()
            / kernel.epsilon()
            * (along * along + root * (1 + root / kernel.epsilon()) * Vectors.dot(step, step));
    double distance = kernel.distance(x, Vectors.plus(x, 1, step));
    assertThat(distance * distance).isWithin(1e-4 * expected).of(expected);
  }

  @Test
  void constantsOutsideTheirRangeAreRefused() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new Kernel(1, 0, 1)))
        .hasMessageThat()
        .isEqualTo("Epsilon is 0.0; expected above 0.");
    assertThrows(IllegalArgumentException.class, () -> new Kernel(Double.NaN, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Kernel(1, 1, 0));
  }

  private static BigDecimal exact(Kernel kernel, double[] x, double[] w) {
    BigDecimal root = new BigDecimal(kernel.bias());
    BigDecimal quotient = new BigDecimal(kernel.epsilon());
    for (int k = 0; k < x.length; k++) {
      BigDecimal difference = new BigDecimal(x[k]).subtract(new BigDecimal(w[k]));
      root = root.add(new BigDecimal(x[k]).multiply(new BigDecimal(w[k])));
      quotient = quotient.add(difference.multiply(difference));
    }
    return new BigDecimal(kernel.gain()).multiply(root).multiply(root).divide(quotient, EXACT);
  }

  /** The smallest pivot of a Cholesky decomposition that takes the largest ones first. */
  private static double smallestPivot(double[][] matrix) {
    double[][] rest = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    boolean[] done = new boolean[rest.length];
    double smallest = Double.POSITIVE_INFINITY;
    for (int step = 0; step < rest.length; step++) {
      int best = -1;
      for (int i = 0; i < rest.length; i++) {
        if (!done[i] && (best < 0 || rest[i][i] > rest[best][best])) {
          best = i;
        }
      }
      done[best] = true;
      double pivot = rest[best][best];
      smallest = Math.min(smallest, pivot);
      if (pivot <= 0) {
        break;
      }
      for (int i = 0; i < rest.length; i++) {
        double factor = rest[i][best] / pivot;
        for (int j = 0; j < rest.length && !done[i]; j++) {
          rest[i][j] -= factor * rest[best][j];
        }
      }
    }
    return smallest;
  }
}
