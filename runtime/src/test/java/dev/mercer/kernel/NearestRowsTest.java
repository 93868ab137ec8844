package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.network.TestNetworks;
import org.junit.jupiter.api.Test;

class NearestRowsTest {
  private final Model model = TestModel.create(TestNetworks.regression(), 1);
  private final KernelLayer near = KernelLayer.of(model, "near");

  @Test
  void aPrototypeThatIsARowGivesItAway() {
    model.parameter("near.prototypes").set(0, 0, 4, 0, 2, 0, 0, 3, 0, 3, 0, 3, 0, 3);
    // Standardised, (10, 5) is the point (0, 0) and (30, 5) is (4, 0).
    model.parameter("scaled.mean").set(10, 5);
    model.parameter("scaled.scale").set(5, 2);
    NearestRows rows =
        NearestRows.of(
            near, Dataset.of(new float[][] {{30, 5}, {10, 5}, {30, 5}}, new float[3][2]));
    assertThat(rows.prototypes()).isEqualTo(7);
    assertThat(rows.copies()).isEqualTo(2);
    assertThat(rows.nearest(0)).isEqualTo(new NearestRows.Neighbour(1, 0, 4));
    assertThat(rows.nearest(0).distinctness()).isEqualTo(0);
    // Both rows are the same.
    assertThat(rows.nearest(1)).isEqualTo(new NearestRows.Neighbour(0, 0, 0));
    assertThat(rows.nearest(1).distinctness()).isEqualTo(0);
    assertThat(rows.nearest(2).distinctness()).isEqualTo(1);
    assertThat(rows.nearest(3)).isEqualTo(new NearestRows.Neighbour(1, 3, 5));
    assertThat(rows.nearest(3).distinctness()).isEqualTo(0.6);
    assertThat(rows.toString())
        .startsWith(
            """
            2 of 7 prototypes are a row of the data.
              prototype  nearest row  distance  distinctness
                      0            1         0             0
            """);
  }

  @Test
  void aDataSetOfOneRowHasNoNext() {
    NearestRows rows = NearestRows.of(near, Dataset.of(new float[][] {{1, 2}}, new float[1][2]));
    assertThat(rows.nearest(0).next()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(rows.nearest(0).distinctness()).isEqualTo(0);
  }
}
