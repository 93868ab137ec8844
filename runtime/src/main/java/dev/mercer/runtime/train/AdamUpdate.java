package dev.mercer.runtime.train;

import dev.mercer.runtime.math.Power;
import java.util.Map;

/**
 * Adam: {@code m} and {@code v} are running means of the gradient and of its square, and {@code p
 * -= rate * m' / (sqrt(v') + epsilon)} with both divided by what a mean started at 0 is short of.
 */
final class AdamUpdate implements Update {
  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;
  private static final float EPSILON = 1e-8f;

  private static final float MEAN_PART = (float) (1 - MEAN_DECAY);
  private static final float SQUARE_PART = (float) (1 - SQUARE_DECAY);

  private final float[] mean;
  private final float[] square;

  AdamUpdate(int length) {
    this.mean = new float[length];
    this.square = new float[length];
  }

  @Override
  public void apply(float[] parameters, float[] gradient, float rate, long step, int from, int to) {
    float meanFactor = (float) (rate / (1 - Power.of(MEAN_DECAY, step)));
    float squareFactor = (float) (1 / (1 - Power.of(SQUARE_DECAY, step)));
    for (int i = from; i < to; i++) {
      float g = gradient[i];
      float m = mean[i] + MEAN_PART * (g - mean[i]);
      float v = square[i] + SQUARE_PART * (g * g - square[i]);
      mean[i] = m;
      square[i] = v;
      parameters[i] -= meanFactor * m / ((float) Math.sqrt(v * squareFactor) + EPSILON);
    }
  }

  @Override
  public Map<String, float[]> memory() {
    return Map.of("mean", mean, "square", square);
  }
}
