package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.network.Buffer;
import dev.mercer.runtime.network.Evaluator;

/** Computes the loss of a batch and its gradient by the trainable parameters. */
final class Learner {
  private final Objective objective;
  private final Buffer output;
  private final Buffer outputGradient;
  private final float[] weights;
  private final double meanWeight;
  private final double[] losses;
  private final float[] gradient;
  private final BatchPass pass;
  private float factor;

  Learner(Evaluator evaluator, Examples examples, Objective objective, int batchSize, Crew crew) {
    this.objective = objective;
    this.output = evaluator.spec().layers().getLast().output();
    this.outputGradient = evaluator.spec().workspace().outputGradient();
    this.weights = examples.weights();
    this.meanWeight = Weights.total(weights) / weights.length;
    this.losses = new double[Math.min(batchSize, examples.count())];
    this.gradient = new float[evaluator.spec().trainable()];
    this.pass = new BatchPass(evaluator, examples, crew, this::learn, gradient);
  }

  private void learn(float[] work, int row, int example, int slot) {
    float weight = weights[example];
    double loss =
        objective.loss(
            example, work, output.row(row), weight * factor, work, outputGradient.row(row));
    losses[slot] = weight * loss;
  }

  /**
   * Computes the gradient of the mean loss over the examples {@code order[from .. from + size)}. A
   * row's weight is in units of the mean over all examples, not over the batch, so that a row
   * weighs the same whatever it is drawn with.
   *
   * @return the sum of the weighted losses, in the order of the batch
   */
  double run(int[] order, int from, int size) {
    factor = (float) (1 / (size * meanWeight));
    pass.run(order, from, size);
    double sum = 0;
    for (int slot = 0; slot < size; slot++) {
      sum += losses[slot];
    }
    return sum;
  }

  /**
   * The gradient that the last run computed: the array itself. A run adds to it, so whoever takes a
   * step along it leaves it at 0.
   */
  float[] gradient() {
    return gradient;
  }
}
