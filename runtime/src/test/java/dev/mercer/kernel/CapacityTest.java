package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.TestNetworks;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private final Model model = TestModel.create(TestNetworks.regression(), 1);
  private final KernelLayer near = KernelLayer.of(model, "near");
  private final Dataset data = Dataset.of(new float[][] {{3, 4}, {0, 1}}, new float[2][2]);

  CapacityTest() {
    // b = 1/2, epsilon = 1/4
    model.parameter("near.gain").set(2);
    float[] weights = new float[14];
    weights[2] = 3;
    weights[7] = 1;
    weights[8] = -2;
    model.parameter("price.weight").set(weights);
  }

  @Test
  void theNormOfOneUnitsOutputIsThatOfTheUnit() {
    Capacity capacity = Capacity.of(model, data);
    Kernel kernel = near.kernel();
    assertThat(capacity.unitNorm(2)).isEqualTo(kernel.norm(near.center(2)));
    assertThat(capacity.norm(0)).isWithin(1e-12).of(3 * capacity.unitNorm(2));
  }

  @Test
  void theNormOfTwoUnitsIsThatOfTheirSumInTheKernelsSpace() {
    Kernel kernel = near.kernel();
    double[] a = near.center(0);
    double[] b = near.center(1);
    // ||f - 2h||^2 = ||f||^2 - 4 <f, h> + 4 ||h||^2
    double square = kernel.squaredNorm(a) - 4 * kernel.of(a, b) + 4 * kernel.squaredNorm(b);
    assertThat(Capacity.of(model, data).norm(1)).isWithin(1e-9).of(Math.sqrt(square));
    model.parameter("price.scale").set(1, 100);
    assertThat(Capacity.of(model, data).norm(1)).isWithin(1e-7).of(100 * Math.sqrt(square));
  }

  @Test
  void theBoundIsTheFormulaAndTheDatasNeverLarger() {
    Capacity capacity = Capacity.of(model, data);
    assertThat(capacity.radius()).isEqualTo(5);
    double norm = capacity.norm(0);
    assertThat(capacity.rademacher(0))
        .isWithin(1e-9)
        .of(norm * Math.sqrt(2) * (25 + 0.5) / Math.sqrt(0.25 * 2));
    // k(x, x) = 2 (25.5)^2 / 0.25 and 2 (1.5)^2 / 0.25
    assertThat(capacity.rademacherOnData(0))
        .isWithin(1e-9)
        .of(norm * Math.sqrt((25.5 * 25.5 + 1.5 * 1.5) * 8) / 2);
    assertThat(capacity.rademacherOnData(0)).isLessThan(capacity.rademacher(0));
  }

  /**
   * The complexity itself: the mean, over signs, of the largest correlation with them that a
   * function of norm B has, which is B/n sqrt(sign' K sign).
   */
  @Test
  void noiseIsFittedNoBetterThanTheBoundSays() {
    CounterRandom random = new CounterRandom(1, "signs", 0);
    int rows = 12;
    float[][] features = new float[rows][2];
    double[][] points = new double[rows][];
    for (int i = 0; i < rows; i++) {
      features[i][0] = (float) random.gaussian(2 * i);
      features[i][1] = (float) random.gaussian(2 * i + 1);
      points[i] = near.point(features[i]);
    }
    Capacity capacity = Capacity.of(model, Dataset.of(features, new float[rows][2]));
    double[][] gram = near.kernel().gram(points);
    double mean = 0;
    for (int pattern = 0; pattern < 1 << rows; pattern++) {
      double[] signs = new double[rows];
      for (int i = 0; i < rows; i++) {
        signs[i] = (pattern >> i & 1) == 0 ? -1 : 1;
      }
      mean += Math.sqrt(Vectors.form(gram, signs)) / (1 << rows);
    }
    double complexity = capacity.norm(0) * mean / rows;
    assertThat(complexity).isAtMost(capacity.rademacherOnData(0));
    // Jensen's inequality is all that is lost.
    assertThat(complexity).isAtLeast(0.7 * capacity.rademacherOnData(0));
  }

  @Test
  void sharesHaveNoNormInTheKernelsSpace() {
    Model convex = TestModel.create(TestNetworks.convex(), 1);
    Dataset rows = Dataset.of(new float[][] {{1, 2, 3}}, new int[1]);
    assertThat(assertThrows(IllegalArgumentException.class, () -> Capacity.of(convex, rows)))
        .hasMessageThat()
        .startsWith("A @NadarayaWatson readout divides by the sum of the responses");
  }

  @Test
  void itReadsAsATable() {
    assertThat(Capacity.of(model, data).toString())
        .containsMatch(
            "(?s)  output +norm +Rademacher +on these rows\n   price .*\n    rent .*rank");
  }
}
