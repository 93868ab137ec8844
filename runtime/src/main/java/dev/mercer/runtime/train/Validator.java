package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.network.Buffer;
import dev.mercer.runtime.network.Evaluator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Judges a network on examples that it does not learn. */
final class Validator {
  private final Objective objective;
  private final Optional<Score> score;
  private final Buffer output;
  private final Buffer scratch;
  private final BatchPass pass;
  private final int[] order;
  private final float[] weights;
  private final double totalWeight;
  private final double[] losses;
  private final double[] scores;

  Validator(Evaluator evaluator, Examples examples, Objective objective, Crew crew) {
    this.objective = objective;
    this.score = Score.of(examples, evaluator);
    this.output = evaluator.spec().layers().getLast().output();
    this.scratch = evaluator.spec().workspace().outputGradient();
    this.pass = new BatchPass(evaluator, examples, crew, this::judge, new float[0]);
    this.order = IntStream.range(0, examples.count()).toArray();
    this.weights = examples.weights();
    this.totalWeight = Weights.total(weights);
    this.losses = new double[order.length];
    this.scores = new double[order.length];
  }

  private void judge(float[] work, int row, int example, int slot) {
    int at = output.row(row);
    float weight = weights[example];
    losses[slot] = weight * objective.loss(example, work, at, 0, work, scratch.row(row));
    if (score.isPresent()) {
      scores[slot] = weight * score.get().row(example, work, at);
    }
  }

  /** Computes the loss and the score at the network's parameters now. */
  void run() {
    pass.run(order, 0, order.length);
  }

  /** The mean loss at the last run. */
  double loss() {
    return Reductions.sum(losses, 0, losses.length) / totalWeight;
  }

  /** The mean score at the last run. */
  OptionalDouble score() {
    return score.isPresent()
        ? OptionalDouble.of(Reductions.sum(scores, 0, scores.length) / totalWeight)
        : OptionalDouble.empty();
  }
}
