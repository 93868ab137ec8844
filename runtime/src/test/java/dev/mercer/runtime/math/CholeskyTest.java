package dev.mercer.runtime.math;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CholeskyTest {

  @Property(tries = 100, seed = "1")
  void theSolutionSolves(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
    CounterRandom random = new CounterRandom(seed, "matrix", 0);
    double[][] root = new double[size][size];
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        root[i][j] = random.gaussian((long) i * size + j);
      }
      b[i] = random.gaussian(10_000 + i);
    }
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = 1e-3;
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          matrix[i][j] += root[i][k] * root[j][k];
        }
      }
    }

    double[] x = Cholesky.of(matrix).solve(b);

    // The method is backward stable: the residual is small beside |A| |x|, whatever the condition.
    for (int i = 0; i < size; i++) {
      double product = 0;
      double scale = Math.abs(b[i]);
      for (int j = 0; j < size; j++) {
        product += matrix[i][j] * x[j];
        scale += Math.abs(matrix[i][j] * x[j]);
      }
      assertThat(product).isWithin(1e-14 * size * size * scale).of(b[i]);
    }
  }

  @Test
  void onlyTheLowerTriangleIsRead() {
    double[][] matrix = {{4, Double.NaN}, {2, 5}};
    assertThat(Cholesky.of(matrix).solve(8, 8))
        .usingTolerance(1e-15)
        .containsExactly(1.5, 1)
        .inOrder();
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefused() {
    ArithmeticException thrown =
        assertThrows(ArithmeticException.class, () -> Cholesky.of(new double[][] {{1, 2}, {2, 1}}));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("The matrix is not positive definite: the square of pivot 1 is -3.0.");
    assertThrows(ArithmeticException.class, () -> Cholesky.of(new double[][] {{Double.NaN}}));
  }
}
