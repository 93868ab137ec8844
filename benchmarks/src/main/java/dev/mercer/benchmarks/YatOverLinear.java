package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.List;
import java.util.function.LongFunction;

/** What a kernel layer costs over a linear layer of the same shape, forward and backward. */
record YatOverLinear(
    String shape, LongFunction<Model> kernel, LongFunction<Model> linear, Goal goal)
    implements Measurement {
  private static final int ROWS = 128;

  @Override
  public String work() {
    return "forward and backward, %s x %s".formatted(ROWS, shape);
  }

  @Override
  public List<Figure> measure() {
    double[] seconds =
        Stopwatch.seconds(
            new Work(kernel.apply(1), ROWS)::gradients, new Work(linear.apply(1), ROWS)::gradients);
    return List.of(
        Figure.seconds("Yat", seconds[0]),
        Figure.seconds("Linear", seconds[1]),
        Figure.ratio("Yat / Linear", seconds[0] / seconds[1], goal));
  }
}
