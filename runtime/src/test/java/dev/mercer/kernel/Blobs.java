package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.TestClassifier;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.TestNetworks;

/**
 * Three overlapping normal classes in four dimensions, and a network with prototypes among them.
 */
final class Blobs {
  private static final float[][] CENTERS = {{2, 0, 0, 1}, {0, 2, 0, 1}, {0, 0, 2, 1}};
  private static final double DEVIATION = 0.7;
  private static final int UNITS = 12;

  private Blobs() {}

  /** Rows of which any two draws have none in common. */
  static Dataset draw(int rows, long seed) {
    return scaled(rows, seed, 1);
  }

  /** The same rows, each multiplied by a factor. */
  static Dataset scaled(int rows, long seed, float factor) {
    CounterRandom random = new CounterRandom(seed, "blobs", 0);
    float[][] features = new float[rows][4];
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      labels[row] = random.below(-1 - row, CENTERS.length);
      for (int k = 0; k < 4; k++) {
        features[row][k] =
            factor * (float) (CENTERS[labels[row]][k] + DEVIATION * random.gaussian(4L * row + k));
      }
    }
    return Dataset.of(features, labels);
  }

  /** A network whose prototypes are rows, and whose readout is at its seed. */
  static TestClassifier network() {
    TestClassifier net = TestClassifier.create(TestNetworks.classifier(), 1);
    Dataset seeds = draw(UNITS, 77);
    float[] prototypes = new float[UNITS * 4];
    for (int unit = 0; unit < UNITS; unit++) {
      System.arraycopy(seeds.row(unit), 0, prototypes, 4 * unit, 4);
    }
    net.parameter("near.prototypes").set(prototypes);
    return net;
  }
}
