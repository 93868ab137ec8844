package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.network.TestNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DatasetTest {
  private static final float[][] ROWS = {{1, 2}, {3, 4}, {5, 6}, {7, 8}};
  private static final int[] LABELS = {0, 1, 1, 1};

  private final Dataset labelled = Dataset.of(ROWS, LABELS);

  @Test
  void rowsLabelsAndWeightsAreThoseGiven() {
    assertThat(labelled.size()).isEqualTo(4);
    assertThat(labelled.inputSize()).isEqualTo(2);
    assertThat(labelled.labelled()).isTrue();
    assertThat(labelled.row(2)).isEqualTo(new float[] {5, 6});
    assertThat(labelled.label(0)).isEqualTo(0);
    assertThat(labelled.weight(3)).isEqualTo(1);
  }

  @Test
  void targetsAreThoseGiven() {
    Dataset regression = Dataset.of(ROWS, new float[][] {{1, -1}, {2, -2}, {3, -3}, {4, -4}});

    assertThat(regression.labelled()).isFalse();
    assertThat(regression.target(1)).isEqualTo(new float[] {2, -2});
  }

  @Test
  void laterChangesOfAnArrayChangeNothing() {
    float[][] rows = {{1}, {2}};
    int[] labels = {0, 1};
    float[] weights = {1, 2};
    Dataset data = Dataset.of(rows, labels).withWeights(weights);
    rows[0][0] = 9;
    labels[0] = 9;
    weights[0] = 9;
    data.row(0)[0] = 9;

    assertThat(data.row(0)[0]).isEqualTo(1);
    assertThat(data.label(0)).isEqualTo(0);
    assertThat(data.weight(0)).isEqualTo(1);
  }

  @Test
  void faultyRowsAreRefusedByIndex() {
    assertRefused("There are no rows", () -> Dataset.of(new float[0][], new int[0]));
    assertRefused("Row 0 has no features", () -> Dataset.of(new float[2][0], new int[2]));
    assertRefused(
        "Row 1 has 1 features and row 0 has 2",
        () -> Dataset.of(new float[][] {{1, 2}, {3}}, new int[2]));
    assertRefused(
        "Feature 1 of row 0 is NaN",
        () -> Dataset.of(new float[][] {{1, Float.NaN}, {3, 4}}, new int[2]));
    assertRefused(
        "Feature 0 of row 1 is -Infinity",
        () -> Dataset.of(new float[][] {{1}, {Float.NEGATIVE_INFINITY}}, new int[2]));
    assertRefused(
        "Row 1 of the features is null", () -> Dataset.of(new float[][] {{1}, null}, new int[2]));
    assertRefused(
        "Row 0 of the features is null", () -> Dataset.of(new float[][] {null, {1}}, new int[2]));
  }

  @Test
  void faultyLabelsAndTargetsAreRefusedByIndex() {
    assertRefused("4 rows of features and 3 labels", () -> Dataset.of(ROWS, new int[3]));
    assertRefused("The label of row 2 is -1", () -> Dataset.of(ROWS, new int[] {0, 1, -1, 0}));
    assertRefused(
        "4 rows of features and 1 rows of targets", () -> Dataset.of(ROWS, new float[1][1]));
    assertRefused(
        "Row 3 of the targets is null",
        () -> Dataset.of(ROWS, new float[][] {{1}, {2}, {3}, null}));
    assertRefused("Row 0 has no targets", () -> Dataset.of(ROWS, new float[4][0]));
    assertRefused(
        "Target 0 of row 3 is Infinity",
        () -> Dataset.of(ROWS, new float[][] {{1}, {2}, {3}, {Float.POSITIVE_INFINITY}}));
  }

  @Test
  void whatIsNullIsNamed() {
    assertNull("The array of features is null.", () -> Dataset.of(null, new int[1]));
    assertNull("The array of features is null.", () -> Dataset.of(null, new float[1][1]));
    assertNull("The array of labels is null.", () -> Dataset.of(ROWS, (int[]) null));
    assertNull("The array of targets is null.", () -> Dataset.of(ROWS, (float[][]) null));
    assertNull("The array of weights is null.", () -> labelled.withWeights((float[]) null));
    TestModel model = TestModel.create(TestNetworks.classifier(), 1);
    assertNull("The model is null. Make one by", () -> Trainer.defaults().fit(null, labelled));
    assertNull("The data set is null. Make one", () -> Trainer.defaults().fit(model, null));
    assertNull("The model to judge is null. Make", () -> Evaluation.of(null, labelled));
    assertNull("The data set to judge it on is", () -> Evaluation.of(model, null));
  }

  private static void assertNull(String message, Executable call) {
    assertThat(assertThrows(NullPointerException.class, call)).hasMessageThat().startsWith(message);
  }

  @Test
  void faultyWeightsAreRefusedByIndex() {
    assertRefused("4 rows of features and 2 weights", () -> labelled.withWeights(1, 2));
    assertRefused("The weight of row 1 is -1.0", () -> labelled.withWeights(1, -1, 1, 1));
    assertRefused("The weight of row 3 is NaN", () -> labelled.withWeights(1, 1, 1, Float.NaN));
    assertRefused("Every weight is 0", () -> labelled.withWeights(0, 0, 0, 0));
    assertRefused("The weight of class 1 is Infinity", () -> labelled.withClassWeights(1, 1f / 0));
    assertRefused("The label of row 1 is 1; there are 1", () -> labelled.withClassWeights(1));
  }

  @Test
  void classWeightsMultiplyRowWeights() {
    Dataset weighted = labelled.withWeights(1, 2, 3, 4).withClassWeights(10, 0.5f);

    assertThat(weights(weighted)).isEqualTo(new float[] {10, 1, 1.5f, 2});
  }

  @Test
  void balancedClassesHaveEqualTotalsAndTheSameSum() {
    assertThat(weights(labelled.withBalancedClasses()))
        .usingTolerance(1e-6)
        .containsExactly(2, 2 / 3f, 2 / 3f, 2 / 3f)
        .inOrder();
  }

  @Test
  void aClassOfWeightZeroStaysWithoutWeight() {
    Dataset data = Dataset.of(ROWS, new int[] {0, 1, 1, 2}).withWeights(0, 1, 1, 1);

    assertThat(weights(data.withBalancedClasses())).isEqualTo(new float[] {0, 0.75f, 0.75f, 1.5f});
  }

  @Test
  void rowsKeepTheirLabelsAndWeightsAndMayRepeat() {
    Dataset chosen = labelled.withWeights(1, 2, 3, 4).rows(3, 0, 3);

    assertThat(chosen.size()).isEqualTo(3);
    assertThat(chosen.row(0)).isEqualTo(new float[] {7, 8});
    assertThat(chosen.label(1)).isEqualTo(0);
    assertThat(weights(chosen)).isEqualTo(new float[] {4, 1, 4});
  }

  @Test
  void rowsOfARegressionKeepTheirTargets() {
    Dataset regression = Dataset.of(ROWS, new float[][] {{1, -1}, {2, -2}, {3, -3}, {4, -4}});

    assertThat(regression.rows(2, 1).target(0)).isEqualTo(new float[] {3, -3});
  }

  @Test
  void everyNthHoldsOutTheLastOfEachN() {
    Split split = labelled.everyNth(3);

    assertThat(split.heldOut().size()).isEqualTo(1);
    assertThat(split.heldOut().row(0)).isEqualTo(new float[] {5, 6});
    assertThat(split.rest().row(2)).isEqualTo(new float[] {7, 8});
  }

  @Test
  void aSplitThatLeavesAPartEmptyIsRefused() {
    assertRefused("holds out 0 and leaves 4", () -> labelled.split(0.01, 1));
    assertRefused("holds out 4 and leaves 0", () -> labelled.split(0.99, 1));
    assertRefused("holds out 0 and leaves 4", () -> labelled.everyNth(5));
    assertRefused("more than 0 and less than 1", () -> labelled.split(1, 1));
    assertRefused("more than 0 and less than 1", () -> labelled.split(Double.NaN, 1));
    assertRefused("expected 2 or more", () -> labelled.everyNth(1));
  }

  @Test
  void rowsThatDoNotExistAreNamed() {
    var exception = assertThrows(IndexOutOfBoundsException.class, () -> labelled.row(4));
    assertThat(exception).hasMessageThat().contains("no row 4");
    assertThrows(IndexOutOfBoundsException.class, () -> labelled.rows(0, -1));
    assertRefused("No rows were named", () -> labelled.rows());
  }

  @Test
  void askingForTargetsOfLabelledRowsSaysWhatThereIs() {
    var exception = assertThrows(IllegalStateException.class, () -> labelled.target(0));
    assertThat(exception).hasMessageThat().contains("has labels");
    Dataset regression = Dataset.of(ROWS, new float[4][1]);
    assertThrows(IllegalStateException.class, () -> regression.label(0));
    assertThrows(IllegalStateException.class, regression::withBalancedClasses);
  }

  @Test
  void itsStringSaysWhatItHolds() {
    assertThat(labelled.toString()).isEqualTo("4 rows of 2 features, labels [0, 1]");
    assertThat(Dataset.of(ROWS, new float[4][3]).toString())
        .isEqualTo("4 rows of 2 features, 3 target values");
  }

  private static float[] weights(Dataset data) {
    float[] weights = new float[data.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = data.weight(row);
    }
    return weights;
  }

  private static void assertRefused(String message, Executable executable) {
    var exception = assertThrows(IllegalArgumentException.class, executable);
    assertThat(exception).hasMessageThat().contains(message);
  }

  @Test
  void theChecksumIsThatOfRowsTargetsAndWeights() {
    float[][] rows = {{1, 2}, {3, 4}};
    Dataset data = Dataset.of(rows, new int[] {0, 1});
    assertThat(data.checksum()).startsWith("sha256:");
    assertThat(data.rows(0, 1).checksum()).isEqualTo(data.checksum());
    assertThat(data.rows(1, 0).checksum()).isNotEqualTo(data.checksum());
    assertThat(data.withWeights(1, 2).checksum()).isNotEqualTo(data.checksum());
    assertThat(Dataset.of(rows, new int[] {1, 1}).checksum()).isNotEqualTo(data.checksum());
  }

  @Test
  void rowsAreKnownThroughEveryChoiceAndNotByTheirValues() {
    float[][] equal = new float[10][2];
    Dataset data = Dataset.of(equal, new int[10]);
    Dataset again = Dataset.of(equal, new int[10]);
    assertThat(data.rowsSharedWith(data)).isEqualTo(10);
    assertThat(data.rowsSharedWith(again)).isEqualTo(0);
    Split split = data.split(0.3, 1);
    assertThat(split.rest().rowsSharedWith(split.heldOut())).isEqualTo(0);
    assertThat(split.heldOut().rowsSharedWith(data)).isEqualTo(3);
    assertThat(data.rowsSharedWith(split.rest())).isEqualTo(7);
    Split inner = split.rest().everyNth(2);
    assertThat(inner.heldOut().withBalancedClasses().rowsSharedWith(split.rest())).isEqualTo(3);
    assertThat(inner.rest().rowsSharedWith(inner.heldOut())).isEqualTo(0);
    assertThat(data.rows(1, 1, 2).rowsSharedWith(data.rows(7, 1))).isEqualTo(2);
    assertThat(data.rows(7, 1).rowsSharedWith(data.rows(1, 1, 2))).isEqualTo(1);
  }
}
