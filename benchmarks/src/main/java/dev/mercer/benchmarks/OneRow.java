package dev.mercer.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.mercer.runtime.Model;
import java.lang.management.ManagementFactory;
import java.util.List;

/** One row alone, against loops as most people would write them. */
final class OneRow implements Measurement {
  private static final int CALLS = 10_000;

  @Override
  public String work() {
    return "one row, 64-128-10";
  }

  @Override
  public List<Figure> measure() {
    Model model = Work.withReadout(MercerNetworks_Classifier64x128.create(1), "digit");
    Work work = new Work(model, 1);
    ScalarLoops loops = ScalarLoops.of(model);
    double[] seconds = Stopwatch.seconds(work::forward, () -> loops.outputs(work.inputs(), 1));
    return List.of(
        Figure.seconds("Mercer", seconds[0]),
        new Figure("Mercer, allocated", allocated(work), Figure.Unit.BYTES, Goal.atMost(0)),
        Figure.seconds("scalar loops", seconds[1]),
        Figure.ratio("scalar loops / Mercer", seconds[1] / seconds[0], Goal.NONE));
  }

  /** The bytes that a call allocates. */
  private static double allocated(Work work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int call = 0; call < CALLS; call++) {
      work.forward();
    }
    return (double) (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
  }
}
