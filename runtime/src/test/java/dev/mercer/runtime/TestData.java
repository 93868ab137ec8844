package dev.mercer.runtime;

import dev.mercer.runtime.math.CounterRandom;

/** Small data sets, the same at each call. */
final class TestData {
  private TestData() {}

  /** Three overlapping clouds of four features, of unequal scales, as of three kinds of irises. */
  static Dataset flowers(int count) {
    float[][] centres = {{5, 3.4f, 1.5f, 0.2f}, {5.9f, 2.8f, 4.3f, 1.3f}, {6.6f, 3, 5.6f, 2}};
    float[] deviations = {0.4f, 0.3f, 0.3f, 0.2f};
    CounterRandom random = new CounterRandom(11, "flowers", 0);
    float[][] rows = new float[count][4];
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = row % 3;
      for (int k = 0; k < 4; k++) {
        double noise = random.gaussian(row * 4L + k);
        rows[row][k] = (float) (centres[labels[row]][k] + deviations[k] * noise);
      }
    }
    return Dataset.of(rows, labels);
  }

  /** Two smooth functions of two features, in units of their own. */
  static Dataset prices(int count) {
    CounterRandom random = new CounterRandom(12, "prices", 0);
    float[][] rows = new float[count][2];
    float[][] targets = new float[count][2];
    for (int row = 0; row < count; row++) {
      float x = 4 * random.uniformFloat(2L * row) - 2;
      float y = 4 * random.uniformFloat(2L * row + 1) - 2;
      rows[row] = new float[] {x, y};
      targets[row] = new float[] {1000 + 300 * x * y, 0.01f * (x - y * y)};
    }
    return Dataset.of(rows, targets);
  }
}
