package dev.mercer.samples.catalogue.baseline;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Dataset;
import dev.mercer.samples.catalogue.data.Library;
import dev.mercer.samples.catalogue.data.Shelf;
import dev.mercer.samples.catalogue.data.Task;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A baseline that is weaker than it could be would flatter what stands beside it. */
final class BaselinesTest {
  private final Task penguins = new Shelf(Library.shipped()).task("penguins");

  /** As well as scikit-learn's network, which has 0.9706 on these rows. */
  @Test
  void theReluNetworkLearns() {
    ReluNet net = ReluNet.trained(penguins, 64, ReluNet.RATE, 1);
    int right = 0;
    for (int row = 0; row < penguins.test().size(); row++) {
      int label = Softmax.label(net.outputs(penguins.test().row(row)));
      right += label == penguins.test().label(row) ? 1 : 0;
    }
    assertThat(right).isAtLeast(65);
  }

  @Test
  void aDeadUnitHasNoGradientAndALiveOneHas() {
    double[] gradients =
        ReluNet.trained(penguins, 64, ReluNet.RATE, 1).unitGradients(penguins.training());
    assertThat(gradients).hasLength(64);
    assertThat(Arrays.stream(gradients).max().orElseThrow()).isGreaterThan(0);
  }

  @Test
  void theThirdNeighbourIsTheThirdNearest() {
    float[][] line = new float[40][];
    Arrays.setAll(line, i -> new float[] {i * i, 0});
    NearestNeighbours third = new NearestNeighbours(3, Dataset.of(line, new int[40]));
    // From 10: 9, 16, 4 and 1 are 1, 6, 6 and 9 away.
    assertThat(third.distance(new float[] {10, 0})).isEqualTo(6);
    assertThat(third.distance(new float[] {10, 8})).isEqualTo(10);
  }

  @Test
  void scaledRowsHaveMeanZeroAndDeviationOne() {
    Dataset data = Dataset.of(new float[][] {{1, 5}, {3, 5}}, new int[] {0, 1});
    Scaling scaling = Scaling.of(data);
    assertThat(scaling.of(new float[] {1, 5})).isEqualTo(new float[] {-1, 0});
    assertThat(scaling.of(new float[] {3, 7})).isEqualTo(new float[] {1, 2});
  }
}
