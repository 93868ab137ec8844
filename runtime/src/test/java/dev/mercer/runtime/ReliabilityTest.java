package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.network.TestNetworks;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void byHand() {
    double[][] p = {{0.9, 0.1}, {0.92, 0.08}, {0.3, 0.7}};
    Reliability scores = Reliability.of(p, new int[] {0, 1, 1});
    // 0.9 and 0.92 share the bin (13/15, 14/15]: one of two right. 0.7 has (10/15, 11/15].
    assertThat(scores.error()).isWithin(1e-15).of((Math.abs(1 - 1.82) + 0.3) / 3);
    assertThat(scores.brier()).isWithin(1e-15).of((2 * 0.01 + 2 * 0.92 * 0.92 + 2 * 0.09) / 3);
    assertThat(scores.bins()).hasSize(2);
    assertThat(scores.bins().get(0)).isEqualTo(new Reliability.Bin(1, 0.7, 1));
    assertThat(scores.bins().get(1)).isEqualTo(new Reliability.Bin(2, 0.91, 0.5));
  }

  @Test
  void anUpperEdgeBelongsToTheBinBelow() {
    double edge = 12 / 15.0;
    double[][] p = {{edge, 1 - edge}, {Math.nextUp(edge), 1 - edge}};
    assertThat(Reliability.of(p, new int[2]).bins()).hasSize(2);
  }

  @Test
  void certainAndRight() {
    Reliability scores = Reliability.of(new double[][] {{0, 1}, {1, 0}}, new int[] {1, 0});
    assertThat(scores.error()).isEqualTo(0);
    assertThat(scores.brier()).isEqualTo(0);
  }

  @Test
  void certainAndWrong() {
    Reliability scores = Reliability.of(new double[][] {{0, 1}}, new int[] {0});
    assertThat(scores.error()).isEqualTo(1);
    assertThat(scores.brier()).isEqualTo(2);
  }

  @Test
  void indifferenceIsCalibratedAndKnowsNothing() {
    double[][] p = {{0.25, 0.25, 0.25, 0.25}, {0.25, 0.25, 0.25, 0.25}};
    double[][] four = {p[0], p[0], p[0], p[0]};
    Reliability scores = Reliability.of(four, new int[] {0, 1, 2, 3});
    assertThat(scores.error()).isWithin(1e-15).of(0);
    assertThat(scores.brier()).isWithin(1e-15).of(0.75);
  }

  @Test
  void aTemperatureOverOneDoubtsAModel() {
    Model net = TestModel.create(TestNetworks.classifier(), 1);
    net.parameter("species.bias").set(3, 0, 0);
    Dataset data = Dataset.of(new float[][] {{0, 0, 0, 0}}, new int[] {0});
    Reliability cold = Reliability.of(net, new Temperature(1), data);
    Reliability hot = Reliability.of(net, new Temperature(100), data);
    assertThat(cold.bins().getFirst().confidence())
        .isGreaterThan(2 * hot.bins().getFirst().confidence());
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Reliability.of(new double[0][], new int[0]));
    assertThrows(
        IllegalArgumentException.class, () -> Reliability.of(new double[1][2], new int[2]));
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Reliability.of(new double[][] {{0.5, 0.25}}, new int[1]));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("The probabilities of row 0 sum to 0.75; expected 1.");
    assertThrows(
        IllegalArgumentException.class,
        () -> Reliability.of(new double[][] {{1.5, -0.5}}, new int[1]));
  }
}
