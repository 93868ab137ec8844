package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.Trainer;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.TestNetworks;
import org.junit.jupiter.api.Test;

/** Rows that a network cannot compute with are refused before it learns anything. */
class ReachTest {
  private final TestData.Labelled clouds = TestData.clouds(40);
  private final TestData.Labelled flowers = TestData.flowers(60);

  private static Trainer trainer() {
    return Trainer.builder().epochs(1).build();
  }

  @Test
  void aFeatureWhoseSquareIsNoFloatIsRefusedWhereItIsReadAsItIs() {
    Model model = TestModel.create(TestNetworks.convex(), 1);
    float[] before = model.parameter("near.prototypes").toArray();
    clouds.rows()[7][1] = -1e20f;
    Dataset data = clouds.dataset();
    assertThat(assertThrows(IllegalArgumentException.class, () -> trainer().fit(model, data)))
        .hasMessageThat()
        .isEqualTo(
            "Feature 'b' of row 7 is -1.0E20, too far out to compute with in floats, as layer 'near' reads it as it is. Put a @Standardize before the layer.");
    assertThat(model.parameter("near.prototypes").toArray()).isEqualTo(before);
  }

  @Test
  void soIsOneOfAValidationRow() {
    Model model = TestModel.create(TestNetworks.convex(), 1);
    Dataset data = clouds.dataset();
    clouds.rows()[3][2] = 1e30f;
    Trainer trainer = Trainer.builder().epochs(1).validation(clouds.dataset()).build();
    assertThat(assertThrows(IllegalArgumentException.class, () -> trainer.fit(model, data)))
        .hasMessageThat()
        .startsWith("Feature 'c' of validation row 3 is 1.0E30, too far out");
  }

  @Test
  void whatIsStandardisedMayHaveAnyScale() {
    for (float[] row : flowers.rows()) {
      row[2] *= 1e30f;
    }
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    assertThat(trainer().fit(model, flowers.dataset()).remarks()).isEmpty();
    for (float output : model.outputs(flowers.rows()[0])) {
      assertThat(Float.isFinite(output)).isTrue();
    }
  }

  @Test
  void aSecondTrainingKeepsTheStatisticsOfTheFirst() {
    Model model = TestModel.create(TestNetworks.classifier(), 1);
    trainer().fit(model, flowers.dataset());
    flowers.rows()[5][3] = 1e30f;
    Dataset data = flowers.dataset();
    assertThat(assertThrows(IllegalArgumentException.class, () -> trainer().fit(model, data)))
        .hasMessageThat()
        .matches(
            "Feature 'petalWidth' of row 5 is 1\\.0E30, too far out to compute with in floats, as layer 'scaled' has the mean \\S+ and the scale \\S+ for it\\. Train a new model, or correct the row\\.");
  }
}
