package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.kernel.Draws;
import dev.mercer.kernel.Kernel;
import dev.mercer.kernel.Vectors;
import java.util.function.DoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SquaredNormTest {
  private static final double STEP = 1e-5;

  /** A kernel whose values are of order 1, so that differences keep their digits. */
  private static Kernel kernel(Draws draws) {
    return new Kernel(draws.between(0.1, 2), draws.between(0.2, 2), draws.between(0.2, 2));
  }

  private static double[][] points(Draws draws, int count) {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = draws.point(1);
    }
    return points;
  }

  private static double[][] weights(Draws draws, int outputs, int units) {
    double[][] weights = new double[outputs][units];
    for (double[] row : weights) {
      for (int u = 0; u < units; u++) {
        row[u] = draws.between(-1, 1);
      }
    }
    return weights;
  }

  @Property(tries = 50, seed = "1")
  void itIsTheFormOfTheGramMatrix(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = kernel(draws);
    double[][] centers = points(draws, 6);
    double[][] weights = weights(draws, 3, 6);
    double[][] gram = kernel.gram(centers);
    double expected = 0;
    for (double[] row : weights) {
      expected += Vectors.form(gram, row);
    }
    assertThat(norm(kernel, centers, weights).value()).isWithin(1e-9 * (1 + expected)).of(expected);
  }

  @Property(tries = 50, seed = "2")
  void itsGradientsAreThoseOfDifferences(@ForAll long seed) {
    Draws draws = new Draws(seed);
    Kernel kernel = kernel(draws);
    double[][] centers = points(draws, 4);
    double[][] weights = weights(draws, 2, 4);
    SquaredNorm norm = norm(kernel, centers, weights);
    double size = 0;
    for (double[] center : centers) {
      size += kernel.squaredNorm(center) / Math.min(1, kernel.epsilon());
    }

    int u = draws.below(4);
    int k = draws.below(centers[0].length);
    int o = draws.below(2);
    check(norm.byCenters()[u][k], size, step -> value(kernel, moved(centers, u, k, step), weights));
    check(norm.byWeights()[o][u], size, step -> value(kernel, centers, moved(weights, o, u, step)));
    check(
        norm.byBias(),
        size,
        step ->
            value(
                new Kernel(kernel.bias() + step, kernel.epsilon(), kernel.gain()),
                centers,
                weights));
    check(
        norm.byEpsilon(),
        size,
        step ->
            value(
                new Kernel(kernel.bias(), kernel.epsilon() + step, kernel.gain()),
                centers,
                weights));
  }

  private static void check(double gradient, double size, DoubleFunction<Double> value) {
    double difference = (value.apply(STEP) - value.apply(-STEP)) / (2 * STEP);
    assertThat(gradient).isWithin(1e-8 * size).of(difference);
  }

  private static SquaredNorm norm(Kernel kernel, double[][] centers, double[][] weights) {
    return SquaredNorm.of(kernel.bias(), kernel.epsilon(), kernel.gain(), centers, weights);
  }

  private static double value(Kernel kernel, double[][] centers, double[][] weights) {
    return norm(kernel, centers, weights).value();
  }

  private static double[][] moved(double[][] matrix, int i, int j, double step) {
    double[][] moved = new double[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      moved[row] = matrix[row].clone();
    }
    moved[i][j] += step;
    return moved;
  }
}
