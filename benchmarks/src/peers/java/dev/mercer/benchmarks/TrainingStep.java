package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * A training step with Adam on one thread; libtorch's is zero-grad, forward, loss, backward, Adam.
 * Both first take a hundred steps on one batch from the same weights, and must come to the same
 * loss.
 */
record TrainingStep(
    String shape, LongFunction<Model> network, int units, int rows, Goal goal, Goal partOfPeak)
    implements Measurement {
  private static final int STEPS = 100;
  private static final double TOLERANCE = 1e-2;

  @Override
  public String work() {
    return "training step, %s, batch %s, 1 thread".formatted(shape, rows);
  }

  @Override
  public List<Figure> measure() {
    Model model = network.apply(1);
    LibtorchModel libtorch = new LibtorchModel(model, 1);
    float[] inputs = Work.normals(rows * model.inputSize(), 1);
    long[] labels = Arrays.stream(Lesson.labels(rows)).asLongStream().toArray();
    LibtorchModel.Learner learner = libtorch.new Learner(inputs, rows, labels, Lesson.RATE);
    Lesson lesson = new Lesson(model, rows);
    for (int step = 0; step < STEPS; step++) {
      learner.run();
    }
    double theirLoss = learner.loss();
    double ourLoss = lesson.lossAfter(STEPS);
    if (!(Math.abs(ourLoss - theirLoss) <= TOLERANCE * theirLoss)) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "After %d steps the losses are %g and %g.", STEPS, ourLoss, theirLoss));
    }
    double ours = lesson.secondsPerStep(1);
    Peak peak = new Peak();
    double[] seconds = Stopwatch.seconds(learner, peak::run);
    double bound = flops(model) / (Peak.FLOPS / seconds[1]);
    return List.of(
        Figure.ratio("loss after %s steps, Mercer".formatted(STEPS), ourLoss, Goal.NONE),
        Figure.ratio("loss after %s steps, libtorch".formatted(STEPS), theirLoss, Goal.NONE),
        Figure.seconds("Mercer", ours),
        Figure.seconds("libtorch", seconds[0]),
        Figure.ratio("libtorch / Mercer", seconds[0] / ours, goal),
        Figure.ratio("Mercer / its products at the peak", ours / bound, partOfPeak));
  }

  /** Two products in the kernel layer, whose inputs want no gradient, and three in the readout. */
  private double flops(Model model) {
    return rows * (4.0 * model.inputSize() * units + 6.0 * units * model.outputSize());
  }
}
