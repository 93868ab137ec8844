package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.network.TestNetworks;
import org.junit.jupiter.api.Test;

class UnitReportTest {
  private static final Dataset ROWS =
      Dataset.of(new float[][] {{1, 0}, {0, 1}, {4, 0}}, new float[][] {{1, 1}, {0, 2}, {3, 0}});

  private final Model model = TestModel.create(TestNetworks.regression(), 1);

  UnitReportTest() {
    model.parameter("near.prototypes").set(1, 0, 0, 1, 0.5f, 0, 0, 0.5f, 0, 0, 0.1f, 0, 0, 0.1f);
    model.parameter("price.weight").set(1, 0, 1, 1, 0.5f, 0.5f, 0.5f, 0, 0, 2, 0, -0.25f, 0, 0);
  }

  @Test
  void winsAreTheRowsOnWhichAUnitRespondsMost() {
    UnitReport report = UnitReport.of(model, ROWS);
    assertThat(report.units().stream().map(UnitReport.Unit::wins).toList())
        .containsExactly(2, 1, 0, 0, 0, 0, 0)
        .inOrder();
    assertThat(report.neverFirst()).isEqualTo(5);
  }

  @Test
  void sharesAreOfTheAbsoluteContributionsAndMakeAWhole() {
    UnitReport report = UnitReport.of(model, ROWS);
    double whole = 0;
    double unit = 0;
    for (int row = 0; row < 3; row++) {
      Explanation explanation = Explanation.of(model, ROWS.row(row));
      for (int output = 0; output < 2; output++) {
        unit += Math.abs(explanation.contribution(output, 4));
        for (int u = 0; u < 7; u++) {
          whole += Math.abs(explanation.contribution(output, u));
        }
      }
    }
    assertThat(report.units().get(4).share()).isWithin(1e-12).of(unit / whole);
    assertThat(report.units().stream().mapToDouble(UnitReport.Unit::share).sum())
        .isWithin(1e-12)
        .of(1);
  }

  @Test
  void aUnitThatNothingReadsHasNoGradientAndIsCounted() {
    UnitReport report = UnitReport.of(model, ROWS);
    assertThat(report.units().get(1).gradient()).isEqualTo(0);
    assertThat(report.units().get(0).gradient()).isGreaterThan(0);
    assertThat(report.dead()).isEqualTo(1);
    assertThat(report.faint()).isEqualTo(1);
    assertThat(report.toString())
        .startsWith(
            "7 units on 3 rows: 1 without a gradient, 1 with one below a millionth of the median, 5 never"
                + " first.\n  unit  first on ");
  }

  @Test
  void theGradientIsThatOfEachRowsLossByThePrototype() {
    Dataset row = Dataset.of(new float[][] {{1, 0}}, new float[][] {{1, 1}});
    double analytic = UnitReport.of(model, row).units().get(0).gradient();
    double square = 0;
    for (int k = 0; k < 2; k++) {
      double difference = (loss(k, 1e-2f) - loss(k, -1e-2f)) / 2e-2;
      square += difference * difference;
    }
    assertThat(analytic).isWithin(2e-3 * analytic).of(Math.sqrt(square));
  }

  private double loss(int coordinate, float step) {
    Model moved = model.copy();
    float[] prototypes = moved.parameter("near.prototypes").toArray();
    prototypes[coordinate] += step;
    moved.parameter("near.prototypes").set(prototypes);
    float[] outputs = moved.outputs(new float[] {1, 0});
    return (Math.pow(outputs[0] - 1, 2) + Math.pow(outputs[1] - 1, 2)) / 2;
  }

  @Test
  void aClassifierIsJudgedByItsCrossEntropy() {
    Model classifier = TestModel.create(TestNetworks.classifier(), 1);
    float[] weights = new float[36];
    weights[5] = 1;
    classifier.parameter("species.weight").set(weights);
    Dataset flowers = Dataset.of(new float[][] {{1, 2, 3, 4}, {4, 3, 2, 1}}, new int[] {0, 2});
    UnitReport report = UnitReport.of(classifier, flowers);
    assertThat(report.dead()).isEqualTo(11);
    assertThat(report.units().get(5).gradient()).isGreaterThan(0);
    assertThat(report.units().get(5).share()).isEqualTo(1);
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> UnitReport.of(classifier, Dataset.of(new float[1][4], new float[1][3]))))
        .hasMessageThat()
        .isEqualTo("The model is a classifier; the data set has target values. Give it labels.");
  }
}
