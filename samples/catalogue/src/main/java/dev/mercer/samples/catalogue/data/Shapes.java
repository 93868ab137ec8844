package dev.mercer.samples.catalogue.data;

import dev.mercer.runtime.Dataset;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Two classes of points in the plane, in well-known shapes within 1 of zero. */
public final class Shapes {
  private static final int POINTS = 400;
  private static final double TURNS = 1.75;

  private Shapes() {}

  /** A ring around a ring. */
  public static Dataset rings() {
    return drawn(
        i -> i % 2,
        (i, random) ->
            polar((i % 2 == 0 ? 0.35 : 0.8) + 0.15 * random.nextDouble(), random.nextDouble()));
  }

  /** Whether the signs of the coordinates differ. */
  public static Dataset exclusiveOr() {
    return drawn(
        i -> i % 2,
        (i, random) -> {
          float x = (i / 2 % 2 == 0 ? 1 : -1) * (0.05f + 0.95f * random.nextFloat());
          float y = (0.05f + 0.95f * random.nextFloat()) * Math.signum(x) * (i % 2 == 0 ? 1 : -1);
          return new float[] {x, y};
        });
  }

  /** Two arms that wind around each other. */
  public static Dataset spiral() {
    return drawn(
        i -> i % 2,
        (i, random) -> {
          double along = 0.1 + 0.9 * random.nextDouble();
          return polar(along, TURNS * along + (i % 2) / 2.0);
        });
  }

  private interface Drawing {
    float[] draw(int i, Random random);
  }

  private static Dataset drawn(IntUnaryOperator label, Drawing drawing) {
    Random random = new Random(1);
    float[][] points =
        IntStream.range(0, POINTS).mapToObj(i -> drawing.draw(i, random)).toArray(float[][]::new);
    return Dataset.of(points, IntStream.range(0, POINTS).map(label).toArray());
  }

  private static float[] polar(double radius, double turns) {
    double angle = 2 * Math.PI * turns;
    return new float[] {(float) (radius * Math.cos(angle)), (float) (radius * Math.sin(angle))};
  }
}
