package dev.mercer.runtime.data;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.math.CounterRandom;

/** Small tables, the same at each call: as data sets, and as what is inside of these. */
public final class TestData {
  private TestData() {}

  /** Rows with labels. */
  public record Labelled(float[][] rows, int[] labels) {
    public Dataset dataset() {
      return Dataset.of(rows, labels);
    }

    public Examples examples() {
      return Packing.labelled(rows, labels);
    }
  }

  /** Rows with target values. */
  public record Valued(float[][] rows, float[][] targets) {
    public Dataset dataset() {
      return Dataset.of(rows, targets);
    }

    public Examples examples() {
      return Packing.valued(rows, targets);
    }
  }

  /** Three overlapping clouds of four features, of unequal scales, as of three kinds of irises. */
  public static Labelled flowers(int count) {
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
    return new Labelled(rows, labels);
  }

  /** Two clouds of three features. */
  public static Labelled clouds(int count) {
    CounterRandom random = new CounterRandom(13, "clouds", 0);
    float[][] rows = new float[count][3];
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = row % 2;
      for (int k = 0; k < 3; k++) {
        rows[row][k] = (float) (labels[row] + 0.5 * random.gaussian(row * 3L + k));
      }
    }
    return new Labelled(rows, labels);
  }

  /** Two smooth functions of two features, in units of their own. */
  public static Valued prices(int count) {
    CounterRandom random = new CounterRandom(12, "prices", 0);
    float[][] rows = new float[count][2];
    float[][] targets = new float[count][2];
    for (int row = 0; row < count; row++) {
      float x = 4 * random.uniformFloat(2L * row) - 2;
      float y = 4 * random.uniformFloat(2L * row + 1) - 2;
      rows[row] = new float[] {x, y};
      targets[row] = new float[] {1000 + 300 * x * y, 0.01f * (x - y * y)};
    }
    return new Valued(rows, targets);
  }
}
