package dev.mercer.conformance.bits;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Loss;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Optimizer;
import dev.mercer.runtime.Schedule;
import dev.mercer.runtime.Trainer;
import dev.mercer.runtime.TrainingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A training.
 *
 * @param create makes the model at its seed
 * @param recipe the settings, but for the threads
 */
record Lesson(
    String name, Supplier<Model> create, Dataset data, UnaryOperator<Trainer.Builder> recipe) {
  /** Two batches of 64, and a short one of 21. */
  private static final int ROWS = 149;

  /** What a listener throws to interrupt a training. */
  private static final class Interruption extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static Lesson tiny() {
    return new Lesson(
        "tiny",
        () -> MercerNetworks_Tiny.create(1),
        values(3, 2),
        trainer -> trainer.optimizer(Optimizer.adam(0.05f)).batchSize(64).epochs(2));
  }

  static List<Lesson> all() {
    return List.of(tiny(), residual(), wide(), convex(), sphere(), factors());
  }

  private static Lesson residual() {
    return new Lesson(
        "residual",
        () -> MercerNetworks_Residual.create(2),
        values(21, 4),
        trainer ->
            trainer
                .optimizer(Optimizer.adam(0.03f))
                .schedule(Schedule.warmup(1, Schedule.cosine()))
                .batchSize(64)
                .epochs(4));
  }

  private static Lesson wide() {
    return new Lesson(
        "wide, clipped",
        () -> MercerNetworks_Wide.create(3),
        labels(130, 3).withClassWeights(1, 2, 0.5f),
        trainer ->
            trainer
                .optimizer(Optimizer.momentum(0.1f, 0.9f))
                .schedule(Schedule.step(1, 0.5))
                .clipping(0.1f)
                .weightDecay(0.01f)
                .batchSize(100)
                .epochs(3));
  }

  private static Lesson factors() {
    return new Lesson(
        "factors",
        () -> MercerNetworks_Factors.create(5),
        values(40, 5),
        trainer -> trainer.optimizer(Optimizer.adam(0.03f)).batchSize(64).epochs(3));
  }

  /** The rate is so high that the loss is soon infinite. */
  private static Lesson convex() {
    return new Lesson(
        "convex, diverging",
        () -> Networks.convex(4),
        values(20, 40),
        trainer -> trainer.optimizer(Optimizer.sgd(1e4f)).batchSize(64).epochs(50));
  }

  /** The rate is so high that the validation loss soon rises. */
  private static Lesson sphere() {
    return new Lesson(
        "sphere, stopped early",
        () -> MercerNetworks_Sphere.create(5),
        values(65, 1),
        trainer ->
            trainer
                .optimizer(Optimizer.adamw(0.3f, 0.01f))
                .schedule(Schedule.constant())
                .loss(Loss.huber(0.5f))
                .batchSize(32)
                .epochs(20)
                .validation(0.3)
                .earlyStopping(2, 1e-4));
  }

  private static Dataset values(int inputs, int outputs) {
    return Dataset.of(table("features", inputs), table("targets", outputs));
  }

  private static Dataset labels(int inputs, int classes) {
    float[][] features = table("features", inputs);
    int[] labels = IntStream.range(0, ROWS).map(row -> (row * 7 + row / 5) % classes).toArray();
    return Dataset.of(features, labels);
  }

  private static float[][] table(String purpose, int columns) {
    float[] values = Subject.normals(purpose, ROWS * columns);
    float[][] table = new float[ROWS][columns];
    for (int i = 0; i < values.length; i++) {
      table[i / columns][i % columns] = values[i];
    }
    return table;
  }

  /**
   * The report and the digests of the model that the training comes to.
   *
   * @param interrupted whether it is interrupted after the first epoch, and resumed
   */
  String result(int threads, boolean interrupted) throws IOException {
    Model net = create.get();
    TrainingReport report =
        interrupted ? interruptAndResume(net, threads) : trainer(threads).build().fit(net, data);
    float[][] parameters =
        net.parameters().stream().map(it -> it.toArray()).toArray(float[][]::new);
    float[] outputs = new float[ROWS * net.outputSize()];
    float[] rows = Subject.normals("features", ROWS * net.inputSize());
    net.outputs(rows, ROWS, outputs);
    return "%s after %s epochs, the best %s; parameters %s, outputs %s"
        .formatted(
            report.stopReason(),
            report.history().size(),
            report.bestEpoch(),
            Digest.of(parameters),
            Digest.of(outputs));
  }

  private Trainer.Builder trainer(int threads) {
    return recipe.apply(Trainer.builder()).seed(7).threads(threads);
  }

  private TrainingReport interruptAndResume(Model net, int threads) throws IOException {
    Path directory = Files.createTempDirectory("lesson");
    Path file = directory.resolve("checkpoint.safetensors");
    try {
      Trainer interrupted =
          trainer(threads)
              .checkpoint(file)
              .listener(
                  epoch -> {
                    throw new Interruption();
                  })
              .build();
      try {
        return interrupted.fit(create.get(), data);
      } catch (Interruption e) {
        return trainer(threads % 3 + 1).checkpoint(file).build().resume(net, data);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(directory);
    }
  }
}
