package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.math.CounterRandom;
import java.util.ArrayList;
import java.util.List;

/** Two classes in the plane, in well-known shapes. */
final class Shapes {
  private static final int ROWS = 200;

  private Shapes() {}

  /** Rings of radius 0.8 to 1.2 and 1.8 to 2.2. */
  static Dataset rings() {
    CounterRandom random = new CounterRandom(1, "rings", 0);
    Points points = new Points();
    for (int i = 0; i < ROWS; i++) {
      double angle = 2 * Math.PI * random.uniformDouble(2 * i);
      double radius = 0.8 + i % 2 + 0.4 * random.uniformDouble(2 * i + 1);
      points.add(radius * Math.cos(angle), radius * Math.sin(angle), i % 2);
    }
    return points.dataset();
  }

  /** Whether the signs of the coordinates differ. */
  static Dataset exclusiveOr() {
    CounterRandom random = new CounterRandom(1, "xor", 0);
    Points points = new Points();
    for (int i = 0; i < ROWS; i++) {
      double x = (0.1 + random.uniformDouble(2 * i)) * (i % 2 == 0 ? 1 : -1);
      double y = (0.1 + random.uniformDouble(2 * i + 1)) * (i / 2 % 2 == 0 ? 1 : -1);
      points.add(x, y, x * y < 0 ? 1 : 0);
    }
    return points.dataset();
  }

  /** Two Archimedean arms, of radius pi/2 to 4 pi; every twelfth point is on the axis. */
  static Dataset spirals() {
    Points points = new Points();
    for (int i = 6; i <= 48; i++) {
      double radius = i * Math.PI / 12;
      for (int arm = 0; arm < 2; arm++) {
        double angle = radius + arm * Math.PI;
        points.add(radius * Math.cos(angle), radius * Math.sin(angle), arm);
      }
    }
    return points.dataset();
  }

  private static final class Points {
    private final List<float[]> rows = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    void add(double x, double y, int label) {
      rows.add(new float[] {(float) x, (float) y});
      labels.add(label);
    }

    Dataset dataset() {
      return Dataset.of(
          rows.toArray(float[][]::new), labels.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
