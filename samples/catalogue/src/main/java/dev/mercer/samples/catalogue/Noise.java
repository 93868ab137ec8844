package dev.mercer.samples.catalogue;

import dev.mercer.runtime.Dataset;
import dev.mercer.samples.catalogue.baseline.Scaling;
import dev.mercer.samples.catalogue.data.Task;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes answers of a data set wrong on purpose, in the training and in the test rows. */
final class Noise {
  /** The part of the labels that are replaced by others. */
  static final double FLIPPED = 0.2;

  /** The deviation of what is added to values, in units of theirs. */
  static final double ADDED = 0.5;

  private Noise() {}

  static Task added(Task task, long seed) {
    return task.with(noisy(task.training(), task, seed), noisy(task.test(), task, -seed));
  }

  private static Dataset noisy(Dataset data, Task task, long seed) {
    Random random = new Random(seed);
    float[][] rows = IntStream.range(0, data.size()).mapToObj(data::row).toArray(float[][]::new);
    if (task.classifies()) {
      int classes = task.classes();
      return Dataset.of(
          rows,
          IntStream.range(0, rows.length)
              .map(
                  row ->
                      random.nextDouble() < FLIPPED
                          ? (data.label(row) + 1 + random.nextInt(classes - 1)) % classes
                          : data.label(row))
              .toArray());
    }
    double deviation = ADDED * deviation(task.training());
    return Dataset.of(
        rows,
        IntStream.range(0, rows.length)
            .mapToObj(
                row ->
                    new float[] {(float) (data.target(row)[0] + deviation * random.nextGaussian())})
            .toArray(float[][]::new));
  }

  /** The deviation of the values of a data set. */
  static double deviation(Dataset data) {
    float[][] targets =
        IntStream.range(0, data.size()).mapToObj(data::target).toArray(float[][]::new);
    return Scaling.of(Dataset.of(targets, new int[targets.length])).deviation()[0];
  }
}
