package dev.mercer.samples.catalogue.baseline;

/** Adam with its usual constants (Kingma and Ba 2015). */
final class Adam {
  private static final float MEAN_DECAY = 0.9f;
  private static final float SQUARE_DECAY = 0.999f;
  private static final float FLOOR = 1e-8f;

  private final float rate;
  private final float[] means;
  private final float[] squares;
  private int steps;

  Adam(float rate, int parameters) {
    this.rate = rate;
    this.means = new float[parameters];
    this.squares = new float[parameters];
  }

  void step(float[] values, float[] gradient) {
    steps++;
    float meanScale = (float) (1 / (1 - Math.pow(MEAN_DECAY, steps)));
    float squareScale = (float) (1 / (1 - Math.pow(SQUARE_DECAY, steps)));
    for (int i = 0; i < values.length; i++) {
      means[i] = MEAN_DECAY * means[i] + (1 - MEAN_DECAY) * gradient[i];
      squares[i] = SQUARE_DECAY * squares[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
      values[i] -=
          rate * meanScale * means[i] / ((float) Math.sqrt(squareScale * squares[i]) + FLOOR);
    }
  }
}
