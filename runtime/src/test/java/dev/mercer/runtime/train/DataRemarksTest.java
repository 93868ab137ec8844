package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Packing;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataRemarksTest {
  private static final int ROWS = 300;

  private final float[][] rows = new float[ROWS][3];
  private final int[] labels = new int[ROWS];

  /** Three features between 0 and 1, and the classes in turn. */
  DataRemarksTest() {
    CounterRandom random = new CounterRandom(21, "rows", 0);
    for (int row = 0; row < ROWS; row++) {
      labels[row] = row % 2;
      for (int k = 0; k < 3; k++) {
        rows[row][k] = random.uniformFloat(3L * row + k);
      }
    }
  }

  private static NetworkSpec standardised(String... features) {
    return new NetworkBuilder(16, features)
        .standardize("scaled", "input")
        .yat("near", "scaled", 4)
        .linear("kind", "near", 2)
        .classes("OK", "FRAUD");
  }

  private static NetworkSpec raw(String... features) {
    return new NetworkBuilder(16, features)
        .yat("near", "input", 4)
        .linear("kind", "near", 2)
        .classes("OK", "FRAUD");
  }

  private List<String> remarks(NetworkSpec spec) {
    return remarks(spec, Packing.labelled(rows, labels));
  }

  private static List<String> remarks(NetworkSpec spec, Examples examples) {
    return DataRemarks.of(spec, Encoding.untrained(spec), examples);
  }

  private void column(int feature, float value) {
    for (float[] row : rows) {
      row[feature] = value;
    }
  }

  @Test
  void thereIsNothingToSayOfOrdinaryRows() {
    assertThat(remarks(standardised("a", "b", "c"))).isEmpty();
    assertThat(remarks(raw("a", "b", "c"))).isEmpty();
    assertThat(remarks(TestNetworks.classifier(), TestData.flowers(150).examples())).isEmpty();
    assertThat(remarks(TestNetworks.regression(), TestData.prices(150).examples())).isEmpty();
  }

  @Test
  void aConstantFeatureIsNamed() {
    column(1, 7);
    assertThat(remarks(standardised("age", "country", "income")))
        .containsExactly(
            "Feature 'country' does not vary, as far as a float tells: the network learns nothing of it.");
  }

  @Test
  void manyConstantFeaturesAreCounted() {
    float[][] wide = new float[ROWS][6];
    for (int row = 0; row < ROWS; row++) {
      wide[row][5] = rows[row][0];
    }
    assertThat(remarks(standardised("a", "b", "c", "d", "e", "f"), Packing.labelled(wide, labels)))
        .containsExactly(
            "Features 'a', 'b', 'c' and 2 more do not vary, as far as a float tells: the network learns nothing of them.");
  }

  @Test
  void whatVariesLessThanAFloatCanDivideByIsConstant() {
    for (float[] row : rows) {
      row[0] *= 1e-41f;
    }
    assertThat(remarks(standardised("tiny", "b", "c")).getFirst()).startsWith("Feature 'tiny' ");
  }

  @Test
  void aRowWithoutWeightDoesNotCount() {
    column(1, 7);
    rows[0][1] = 8;
    Examples all = Packing.labelled(rows, labels);
    float[] weights = all.weights().clone();
    weights[0] = 0;
    Examples weighted =
        new Examples(all.count(), all.inputSize(), all.features(), all.targets(), weights);
    assertThat(remarks(standardised("a", "b", "c"), all)).isEmpty();
    assertThat(remarks(standardised("a", "b", "c"), weighted)).hasSize(1);
  }

  @Test
  void aCategoryThatNeverOccursIsNamed() {
    column(1, 0);
    column(2, 1);
    assertThat(remarks(standardised("age", "city=PARIS", "city=ROME")))
        .containsExactly(
            "Feature 'city=PARIS' is in no row: what the network answers to it later is a guess.",
            "Feature 'city=ROME' does not vary, as far as a float tells: the network learns nothing of it.");
  }

  @Test
  void aLargeFeatureThatIsReadAsItIsIsNamedWithTheRemedy() {
    for (float[] row : rows) {
      row[0] = 20_000 + 80_000 * row[0];
    }
    assertThat(remarks(standardised("income", "b", "c"))).isEmpty();
    List<String> remarks = remarks(raw("income", "b", "c"));
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst()).startsWith("Layer 'near' reads 'income' as it is: ");
    assertThat(remarks.getFirst()).endsWith("Put a @Standardize before it.");
  }

  @ParameterizedTest
  @ValueSource(floats = {1e15f, 1e18f})
  void anEnormousFeatureIsToo(float scale) {
    for (float[] row : rows) {
      row[1] *= scale;
    }
    assertThat(remarks(raw("a", "distance", "c")).getFirst())
        .startsWith("Layer 'near' reads 'distance' as it is: ");
  }

  @Test
  void aLinearLayerReadsItAsItIsToo() {
    NetworkSpec linear =
        new NetworkBuilder(16, "a", "b", "c").linear("kind", "input", 2).classes("OK", "FRAUD");
    for (float[] row : rows) {
      row[2] *= 1000;
    }
    assertThat(remarks(linear).getFirst()).startsWith("Layer 'kind' reads 'c' as it is: ");
  }

  @Test
  void featuresThatAreAllTinyAreTold() {
    for (float[] row : rows) {
      for (int k = 0; k < 3; k++) {
        row[k] *= 1e-5f;
      }
    }
    assertThat(remarks(raw("a", "b", "c")))
        .containsExactly(
            "Layer 'near' reads the features as they are, and none of them is larger than about 6e-06: put a @Standardize before it.");
  }

  @ParameterizedTest
  @CsvSource({"-999, 1", "1000000, 1", "-999, 3", "3e38, 1"})
  void aFewValuesFarFromAllOthersAreTold(float sentinel, int count) {
    for (int row = 0; row < count; row++) {
      rows[17 * row][1] = sentinel;
    }
    List<String> remarks = remarks(standardised("a", "age", "c"));
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst())
        .startsWith(
            "Feature 'age' is as far out as %s in %s of 300 rows, where most lie between 0.0"
                .formatted(sentinel, count));
  }

  @Test
  void aLongTailIsNone() {
    CounterRandom random = new CounterRandom(22, "incomes", 0);
    for (int row = 0; row < ROWS; row++) {
      // Incomes that differ by factors, as in the world: a log-normal.
      rows[row][1] = (float) StrictMath.exp(10 + random.gaussian(row));
    }
    assertThat(remarks(standardised("a", "income", "c"))).isEmpty();
  }

  @Test
  void aRareFlagIsNone() {
    column(1, 0);
    rows[17][1] = 1;
    rows[18][1] = 16;
    assertThat(remarks(standardised("a", "flag", "c"))).isEmpty();
  }

  @Test
  void aRareClassIsNamedWithTheRemedy() {
    for (int row = 0; row < ROWS; row++) {
      labels[row] = row % 150 == 0 ? 1 : 0;
    }
    assertThat(remarks(standardised("a", "b", "c")))
        .containsExactly(
            "The class FRAUD has only 2 of 300 rows (0.67 % by weight): a network that never answers it has nearly the same loss. Look at the recall of each class; if this one matters, train on withBalancedClasses().");
  }

  @Test
  void aRareClassThatWeighsAsMuchIsNoTrouble() {
    for (int row = 0; row < ROWS; row++) {
      labels[row] = row % 150 == 0 ? 1 : 0;
    }
    TestData.Labelled data = new TestData.Labelled(rows, labels);
    float[] weights = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      weights[row] = data.dataset().withBalancedClasses().weight(row);
    }
    Examples plain = data.examples();
    assertThat(
            remarks(
                standardised("a", "b", "c"),
                new Examples(
                    plain.count(), plain.inputSize(), plain.features(), plain.targets(), weights)))
        .isEmpty();
  }

  @Test
  void aClassThatNeverOccursIsNamed() {
    NetworkSpec three =
        new NetworkBuilder(16, "a", "b", "c")
            .standardize("scaled", "input")
            .linear("kind", "scaled", 3)
            .classes("A", "B", "C");
    assertThat(remarks(three, Packing.labelled(rows, labels)))
        .containsExactly("No row has the class C: the network learns never to answer it.");
  }
}
