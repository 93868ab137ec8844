package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.TestNetworks;
import org.junit.jupiter.api.Test;

class KernelRidgeTest {
  private final Kernel kernel = new Kernel(1, 0.5, 1);

  /** Rows in the square, with the values of a function of them plus noise. */
  private static Dataset values(int rows, double noise, long seed) {
    CounterRandom random = new CounterRandom(seed, "values", 0);
    float[][] features = new float[rows][2];
    float[][] targets = new float[rows][2];
    for (int i = 0; i < rows; i++) {
      float x = features[i][0] = 2 * random.uniformFloat(4 * i) - 1;
      float y = features[i][1] = 2 * random.uniformFloat(4 * i + 1) - 1;
      targets[i][0] = (float) (Math.sin(3 * x) * y + noise * random.gaussian(1000 + 4 * i));
      targets[i][1] = (float) (100 + 20 * x * y + noise * random.gaussian(9000 + 4 * i));
    }
    return Dataset.of(features, targets);
  }

  private static double[][] points(Dataset data) {
    double[][] points = new double[data.size()][];
    for (int row = 0; row < points.length; row++) {
      points[row] = KernelLayer.widened(data.row(row));
    }
    return points;
  }

  private static double rmse(KernelRidge fit, Dataset data, int output) {
    double sum = 0;
    for (int row = 0; row < data.size(); row++) {
      double error =
          fit.outputs(KernelLayer.widened(data.row(row)))[output] - data.target(row)[output];
      sum += error * error;
    }
    return Math.sqrt(sum / data.size());
  }

  @Test
  void aFunctionOfTheKernelsSpaceIsRecovered() {
    Dataset rows = values(100, 0, 1);
    double[][] centers = {{0.5, 0.5}, {-0.5, 0.2}, {0, -1}};
    float[][] targets = new float[rows.size()][1];
    float[][] features = new float[rows.size()][];
    for (int row = 0; row < targets.length; row++) {
      features[row] = rows.row(row);
      double[] x = KernelLayer.widened(features[row]);
      targets[row][0] = (float) (3 * kernel.of(x, centers[0]) - kernel.of(x, centers[1]) + 0.5);
    }
    KernelRidge fit =
        KernelRidge.fit(FeatureMap.centers(kernel, centers), Dataset.of(features, targets), 1e-12);
    assertThat(fit.weights()[0]).usingTolerance(1e-4).containsExactly(3, -1, 0).inOrder();
    assertThat(fit.bias()[0]).isWithin(1e-4).of(0.5);
  }

  @Test
  void theRidgeFollowsTheNoise() {
    Dataset clean = values(60, 0, 1);
    Dataset noisy = values(60, 0.5, 1);
    KernelRidge fine =
        KernelRidge.fit(FeatureMap.centers(kernel, points(clean)), clean, values(200, 0, 2));
    KernelRidge rough =
        KernelRidge.fit(FeatureMap.centers(kernel, points(noisy)), noisy, values(200, 0.5, 2));
    assertThat(rough.ridge()).isGreaterThan(10 * fine.ridge());
    KernelRidge smoother = KernelRidge.fit(fine.map(), clean, rough.ridge());
    Dataset fresh = values(200, 0, 3);
    assertThat(rmse(fine, fresh, 0)).isLessThan(0.8 * rmse(smoother, fresh, 0));
  }

  @Test
  void theChosenRidgeIsTheBestOfThoseTriedWhateverTheUnits() {
    Dataset training = values(60, 0.3, 1);
    Dataset heldOut = values(100, 0.3, 2);
    FeatureMap map = FeatureMap.centers(kernel, points(training));
    KernelRidge chosen = KernelRidge.fit(map, training, heldOut);
    double least = relativeError(chosen, training, heldOut);
    for (int power = -9; power <= 2; power++) {
      KernelRidge other = KernelRidge.fit(map, training, Math.pow(10, power));
      assertThat(relativeError(other, training, heldOut)).isAtLeast(least * (1 - 1e-6));
    }
  }

  /** The squared errors in units of the training targets' variances. */
  private static double relativeError(KernelRidge fit, Dataset training, Dataset data) {
    double sum = 0;
    for (int output = 0; output < 2; output++) {
      double mean = 0;
      double square = 0;
      for (int row = 0; row < training.size(); row++) {
        mean += training.target(row)[output] / training.size();
      }
      for (int row = 0; row < training.size(); row++) {
        square += Math.pow(training.target(row)[output] - mean, 2) / training.size();
      }
      sum += Math.pow(rmse(fit, data, output), 2) / square;
    }
    return sum;
  }

  @Test
  void fewFeaturesOfTheWholeKernelDoAlmostAsWellAsAllItsCenters() {
    Dataset training = values(150, 0.1, 1);
    Dataset heldOut = values(100, 0.1, 2);
    Dataset fresh = values(200, 0.1, 3);
    KernelRidge centers =
        KernelRidge.fit(FeatureMap.centers(kernel, points(training)), training, heldOut);
    KernelRidge features =
        KernelRidge.fit(KernelFeatureMap.of(kernel, 2, 8, 5, 1), training, heldOut);
    assertThat(rmse(features, fresh, 0)).isLessThan(1.1 * rmse(centers, fresh, 0));
  }

  @Test
  void aReadoutWithoutGradientDescentClassifiesBlobs() {
    Model net = Blobs.network();
    Evaluation before = Evaluation.of(net, Blobs.draw(300, 9));
    KernelRidge.fitReadout(net, Blobs.draw(300, 1), Blobs.draw(100, 2));
    Evaluation after = Evaluation.of(net, Blobs.draw(300, 9));
    assertThat(before.accuracy()).isLessThan(0.6);
    assertThat(after.accuracy()).isGreaterThan(0.9);
    // The temperature makes logits of what were indicators.
    assertThat(after.logLoss()).isLessThan(0.3);
  }

  @Test
  void aReadoutOfARegressionAnswersInTheUsersUnits() {
    Model net = TestModel.create(TestNetworks.regression(), 1);
    net.parameter("near.prototypes")
        .set(0.5f, 0.5f, -0.5f, 0.5f, 0.5f, -0.5f, -0.5f, -0.5f, 1, 0, 0, 1, 0, 0);
    net.parameter("price.offset").set(0, 90);
    net.parameter("price.scale").set(1, 20);
    Dataset training = values(300, 0.01, 1);
    KernelRidge fit = KernelRidge.fitReadout(net, training, values(100, 0.01, 2));
    Dataset fresh = values(100, 0, 3);
    for (int row = 0; row < fresh.size(); row++) {
      double[] expected = fit.outputs(KernelLayer.widened(fresh.row(row)));
      float[] found = net.outputs(fresh.row(row));
      assertThat((double) found[0]).isWithin(1e-4).of(expected[0]);
      assertThat((double) found[1]).isWithin(1e-2).of(expected[1]);
    }
    // A bias without a penalty leaves no mean error on the rows of the fit.
    double error = 0;
    for (int row = 0; row < training.size(); row++) {
      float[] features = training.row(row);
      error += (net.outputs(features)[1] - training.target(row)[1]) / training.size();
    }
    assertThat(error).isWithin(1e-3).of(0);
    assertThat(fit.toString()).isEqualTo("2 outputs over 7 features, ridge 0.01");
  }

  @Test
  void rowsThatDoNotFitAreRefused() {
    FeatureMap map = FeatureMap.numerator(3, 1);
    Dataset plane = Shapes.rings();
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> KernelRidge.fit(map, plane, 1));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("The data set has rows of 2 features; expected 3.");
    IllegalArgumentException other =
        assertThrows(
            IllegalArgumentException.class,
            () -> KernelRidge.fit(FeatureMap.numerator(2, 1), plane, values(10, 0, 1)));
    assertThat(other)
        .hasMessageThat()
        .isEqualTo("The data set has 2 target values a row; expected labels from 0 to 1.");
    assertThrows(
        IllegalArgumentException.class,
        () -> KernelRidge.fit(FeatureMap.numerator(2, 1), plane, 0));
  }
}
