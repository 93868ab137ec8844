package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What part of the multiply-adds that the machine can do a forward pass of a kernel layer does,
 * counting its inner products alone.
 */
record PartOfPeak(String shape, LongFunction<Model> network, List<String> jvmArguments, double goal)
    implements Measurement {
  private static final int ROWS = 128;

  @Override
  public String work() {
    return "forward, %s x %s %s".formatted(ROWS, shape, String.join(" ", jvmArguments)).strip();
  }

  @Override
  public List<Figure> measure() {
    Model model = network.apply(1);
    Work work = new Work(model, ROWS);
    Peak peak = new Peak();
    double[] seconds = Stopwatch.seconds(peak::run, work::forward);
    double most = Peak.FLOPS / seconds[0];
    double done = 2.0 * ROWS * model.inputSize() * model.outputSize() / seconds[1];
    return List.of(
        new Figure("peak", most / 1e9, Figure.Unit.GIGAFLOPS, Goal.NONE),
        new Figure("Mercer", done / 1e9, Figure.Unit.GIGAFLOPS, Goal.NONE),
        Figure.ratio("Mercer / peak", done / most, Goal.atLeast(goal)));
  }
}
