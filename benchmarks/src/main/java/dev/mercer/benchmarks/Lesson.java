package dev.mercer.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Epoch;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Optimizer;
import dev.mercer.runtime.Parameter;
import dev.mercer.runtime.Schedule;
import dev.mercer.runtime.Trainer;
import dev.mercer.runtime.TrainingListener;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Training steps of a classifier of ten classes with Adam. */
final class Lesson {
  static final float RATE = 0.001f;
  private static final int CLASSES = 10;
  private static final int STEPS_PER_EPOCH = 64;

  /** The fewest that are run: half of them are timed. */
  private static final int EPOCHS = 10;

  /** Counted in processor time, as the compiler's work is. */
  private static final long RUN_NANOS = 6_000_000_000L;

  private final Model model;
  private final int rows;

  /**
   * @param model the model, whose parameters keep their values until the first step
   * @param rows the rows of a batch
   */
  Lesson(Model model, int rows) {
    this.model = model;
    this.rows = rows;
    for (Parameter parameter : model.parameters()) {
      parameter.set(parameter.toArray());
    }
  }

  /** Classes drawn at random, for rows that {@link Work#normals} gives. */
  static int[] labels(int count) {
    SplittableRandom random = new SplittableRandom(4);
    return random.ints(count, 0, CLASSES).toArray();
  }

  private Dataset dataset(int count) {
    int features = model.inputSize();
    float[] values = Work.normals(count * features, 1);
    float[][] result = new float[count][features];
    for (int row = 0; row < count; row++) {
      System.arraycopy(values, row * features, result[row], 0, features);
    }
    return Dataset.of(result, labels(count));
  }

  private Trainer.Builder trainer() {
    return Trainer.builder()
        .optimizer(Optimizer.adam(RATE))
        .schedule(Schedule.constant())
        .batchSize(rows);
  }

  /** The loss on the first batch after so many steps on that batch alone. */
  double lossAfter(int steps) {
    Dataset batch = dataset(rows);
    trainer().epochs(steps).build().fit(model, batch);
    return Evaluation.of(model, batch).logLoss();
  }

  /** The seconds of a step, once it is warm. */
  double secondsPerStep(int threads) {
    Clock clock = new Clock();
    Trainer trainer = trainer().threads(threads).epochs(Integer.MAX_VALUE).listener(clock).build();
    trainer.fit(model, dataset(STEPS_PER_EPOCH * rows));
    return clock.secondsPerEpoch() / STEPS_PER_EPOCH;
  }

  /** Takes the time at each end of an epoch. */
  private static final class Clock implements TrainingListener {
    private final OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long start = process.getProcessCpuTime();
    private final List<Long> ends = new ArrayList<>();

    @Override
    public void epoch(Epoch epoch) {
      ends.add(System.nanoTime());
    }

    @Override
    public boolean stopRequested() {
      return ends.size() >= EPOCHS && process.getProcessCpuTime() - start > RUN_NANOS;
    }

    /** The median over the second half. */
    double secondsPerEpoch() {
      double[] seconds = new double[ends.size() / 2];
      for (int i = 0; i < seconds.length; i++) {
        int end = ends.size() - 1 - i;
        seconds[i] = (ends.get(end) - ends.get(end - 1)) / 1e9;
      }
      return Summary.median(seconds);
    }
  }
}
