package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.network.TestNetworks;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeatureMapTest {

  @Property(tries = 200, seed = "1")
  void theNumeratorIsAnInnerProduct(@ForAll long seed) {
    Draws draws = new Draws(seed);
    double[] x = draws.point();
    double[] w = draws.point();
    double bias = draws.below(4) == 0 ? 0 : draws.between(0, 3);
    FeatureMap map = FeatureMap.numerator(x.length, bias);

    double root = Vectors.dot(x, w) + bias;
    double largest = Math.sqrt(Vectors.dot(x, x) * Vectors.dot(w, w)) + bias;
    assertThat(Vectors.dot(map.of(x), map.of(w)))
        .isWithin(1e-14 * largest * largest)
        .of(root * root);
  }

  @Test
  void theNumeratorHasAllMonomialsUpToDegreeTwo() {
    for (int inputs = 1; inputs <= 20; inputs++) {
      FeatureMap map = FeatureMap.numerator(inputs, 1);
      assertThat(map.size()).isEqualTo((inputs + 1) * (inputs + 2) / 2);
      assertThat(map.of(new double[inputs])).hasLength(map.size());
    }
    double root = Math.sqrt(2);
    assertThat(FeatureMap.numerator(2, 0.5).of(3, 5))
        .usingTolerance(1e-14)
        .containsExactly(9, root * 15, 3, 25, 5, 0.5)
        .inOrder();
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> FeatureMap.numerator(0, 1));
    assertThrows(IllegalArgumentException.class, () -> FeatureMap.numerator(2, -1));
    assertThrows(IllegalArgumentException.class, () -> FeatureMap.numerator(2, Double.NaN));
  }

  @Test
  void theFeaturesBeneathAReadoutAreTheResponsesOfItsPrototypes() {
    TestModel net = TestModel.create(TestNetworks.classifier(), 3);
    FeatureMap map = FeatureMap.beneathReadout(net);
    KernelLayer layer = KernelLayer.of(net, "near");
    float[] row = {1, -0.5f, 2, 0.25f};

    double[] features = map.of(KernelLayer.widened(row));

    assertThat(map.inputs()).isEqualTo(4);
    assertThat(map.size()).isEqualTo(12);
    assertThat(features)
        .usingTolerance(1e-5)
        .containsExactly(layer.responses(layer.point(row)))
        .inOrder();
  }

  @Test
  void aConvexReadoutHasNoLeastSquaresForm() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> FeatureMap.beneathReadout(TestModel.create(TestNetworks.convex(), 1)));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "The output 'kind' of test.Network is @NadarayaWatson; expected @Linear, whose weights are a least-squares readout.");
  }

  @Test
  void theLiftMakesRingsSeparableByAPlane() {
    assertThat(separates(FeatureMap.numerator(2, 1), Shapes.rings())).isTrue();
  }

  @Test
  void theLiftMakesExclusiveOrSeparableByAPlane() {
    assertThat(separates(FeatureMap.numerator(2, 1), Shapes.exclusiveOr())).isTrue();
  }

  /** A plane that separates the rows is the proof that there is one. */
  private static boolean separates(FeatureMap map, Dataset data) {
    KernelRidge fit = KernelRidge.fit(map, data, 1e-9);
    return IntStream.range(0, data.size())
        .allMatch(row -> fit.label(KernelLayer.widened(data.row(row))) == data.label(row));
  }

  /**
   * Four points of the spirals stand on a line and alternate between the arms. With the weights of
   * the third divided difference, whose signs alternate too, the lifted points sum to 0, as a
   * polynomial of degree 2 has no third difference. A plane with the arms on its two sides would
   * make every term of that sum positive (Gordan's theorem).
   */
  @Test
  void theLiftDoesNotMakeTheSpiralSeparable() {
    Dataset spirals = Shapes.spirals();
    FeatureMap map = FeatureMap.numerator(2, 1);
    double[] angles = {-2 * Math.PI, -Math.PI, Math.PI, 2 * Math.PI};
    double[] sum = new double[map.size()];
    double scale = 0;
    for (double angle : angles) {
      int row = rowAt(spirals, angle);
      double weight = 1;
      for (double other : angles) {
        weight /= other == angle ? 1 : angle - other;
      }
      assertThat(weight > 0).isEqualTo(spirals.label(row) == 0);
      double[] features = map.of(KernelLayer.widened(spirals.row(row)));
      sum = Vectors.plus(sum, weight, features);
      scale += Math.abs(weight) * Math.sqrt(Vectors.dot(features, features));
    }
    // The rows are floats.
    assertThat(Math.sqrt(Vectors.dot(sum, sum))).isLessThan(1e-6 * scale);
    assertThat(separates(map, spirals)).isFalse();
  }

  private static int rowAt(Dataset data, double x) {
    return IntStream.range(0, data.size())
        .filter(row -> Math.abs(data.row(row)[0] - x) < 1e-5 && Math.abs(data.row(row)[1]) < 1e-5)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theKernelItselfSeparatesTheSpiral() {
    Dataset spirals = Shapes.spirals();
    double[][] centers =
        IntStream.range(0, spirals.size())
            .mapToObj(row -> KernelLayer.widened(spirals.row(row)))
            .toArray(double[][]::new);
    assertThat(separates(FeatureMap.centers(new Kernel(1, 0.5, 1), centers), spirals)).isTrue();
  }
}
