package dev.mercer.runtime.network;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that leads out of the range of floats is refused, and never answered by the bias. */
class OverflowTest {
  private final Evaluator raw = TestNetworks.evaluator(TestNetworks.convex(), 1);
  private final Evaluator scaled = scaled();

  /** At a mean of 5 and a scale of 0.1 for each feature. */
  private static Evaluator scaled() {
    Evaluator evaluator = TestNetworks.evaluator(TestNetworks.classifier(), 1);
    set(evaluator, "scaled.mean", 5, 5, 5, 5);
    set(evaluator, "scaled.scale", 0.1f, 0.1f, 0.1f, 0.1f);
    return evaluator;
  }

  private static void set(Evaluator evaluator, String tensor, float... values) {
    for (int index = 0; index < evaluator.spec().tensors().size(); index++) {
      if (evaluator.spec().tensors().get(index).name().equals(tensor)) {
        evaluator.set(index, values);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {1, 1e3f, 1e10f, 1e17f})
  void aRowThatCanBeComputedIsAnswered(float far) {
    raw.outputs(new float[] {far, -far, far}, 1, new float[2]);
    scaled.outputs(new float[] {far, -far, far, 0}, 1, new float[3]);
  }

  @ParameterizedTest
  @ValueSource(floats = {1e20f, -1e20f, 1e30f, 3e38f, -3e38f})
  void aRawFeatureWhoseSquareIsNoFloatIsNamed(float far) {
    assertThat(refusal(() -> raw.outputs(new float[] {1, far, 2}, 1, new float[2])))
        .isEqualTo(
            "Feature 'b' of row 0 is %s, and layer 'near' reads it as it is: a float does not hold what the network computes of it. Expected a value nearer to 0; a @Standardize before the layer allows for any scale."
                .formatted(far));
  }

  @ParameterizedTest
  @ValueSource(floats = {1e19f, 1e20f, 1e30f, 3e38f, -3e38f})
  void aStandardisedFeatureIsNamedWithItsDeviations(float far) {
    String refusal = refusal(() -> scaled.outputs(new float[] {4, 5, far, 6}, 1, new float[3]));
    assertThat(refusal).startsWith("Feature 'petalLength' of row 0 is " + far + ", ");
    assertThat(refusal)
        .endsWith(
            " deviations from the mean of the training rows: a float does not hold what the network computes of it. Expected a value nearer to them.");
  }

  @Test
  void theRowOfManyIsNamed() {
    int count = 150;
    float[] rows = new float[count * 3];
    Arrays.fill(rows, 0.5f);
    rows[97 * 3 + 2] = 1e25f;
    float[] result = new float[count * 2];
    Arrays.fill(result, Float.NaN);
    assertThat(refusal(() -> raw.outputs(rows, count, result)))
        .startsWith("Feature 'c' of row 97 is 1.0E25, ");
    assertWithMessage("the first block is answered").that(result[0]).isNotNaN();
  }

  @Test
  void everyWayToAskRefusesIt() {
    float[] row = {1e25f, 0, 0};
    assertThat(refusal(() -> raw.values(row, 0))).startsWith("Feature 'a' of row 0 is 1.0E25, ");
    assertThat(refusal(() -> raw.gradients(row, 1, new float[2])))
        .startsWith("Feature 'a' of row 0 is 1.0E25, ");
    assertThat(refusal(() -> raw.layer(0, row)))
        .isEqualTo(
            "Layer 'near' cannot compute with what it reads: a float does not hold its squares or sums.");
  }

  @Test
  void outputsThatAreNoFloatsInTheUsersUnitsAreRefused() {
    Evaluator regression = TestNetworks.evaluator(TestNetworks.regression(), 1);
    set(regression, "price.bias", 10, 0);
    set(regression, "price.scale", 3e38f, 1);
    assertThat(
            assertThrows(
                IllegalStateException.class,
                () -> regression.outputs(new float[] {1, 2}, 1, new float[2])))
        .hasMessageThat()
        .isEqualTo(
            "The outputs of test.Network for row 0 are no finite numbers, though its features are near those it was trained on: its parameters are too large.");
  }

  @Test
  void aResponseThatIsTrulyZeroIsAnAnswer() {
    // A kernel without bias answers 0 to the origin.
    NetworkSpec spec =
        new NetworkBuilder(16, "x", "y")
            .yat("near", "input", 7, 0, 1, false, true)
            .linear("price", "near", 1)
            .values("price");
    Evaluator evaluator = TestNetworks.evaluator(spec, 1);
    assertThat(evaluator.values(new float[2], 0)[0]).isEqualTo(new float[7]);
    float[] result = {Float.NaN};
    evaluator.outputs(new float[2], 1, result);
    assertThat(result[0]).isEqualTo(0f);
  }

  private static String refusal(Executable use) {
    return assertThrows(IllegalArgumentException.class, use).getMessage();
  }
}
