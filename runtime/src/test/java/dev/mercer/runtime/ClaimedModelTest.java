package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.TestNetworks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** While a model is trained, it belongs to the thread that trains. */
class ClaimedModelTest {
  private final Dataset flowers = TestData.flowers(60).dataset();
  private final Model model = TestModel.create(TestNetworks.classifier(), 1);

  @TempDir Path directory;

  private static Trainer.Builder quick() {
    return Trainer.builder().epochs(2).batchSize(16);
  }

  /** What is done to the model, and the words in which it is refused. */
  private Map<Executable, String> uses() {
    float[] row = flowers.row(0);
    Map<Executable, String> uses = new LinkedHashMap<>();
    uses.put(() -> model.outputs(row), "evaluate it");
    uses.put(() -> model.outputs(row, 1, new float[3]), "evaluate it");
    uses.put(() -> Evaluation.of(model, flowers), "evaluate it");
    uses.put(() -> model.evaluator().values(row, 0), "evaluate it");
    uses.put(() -> model.evaluator().layer(0, row), "evaluate it");
    uses.put(() -> model.gradients(row, 1, new float[3]), "differentiate it");
    uses.put(() -> model.parameters().getFirst().toArray(), "read its parameters");
    uses.put(() -> KernelLayer.of(model, "near").prototype(0), "read its parameters");
    uses.put(() -> model.save(directory.resolve("net")), "read its parameters");
    uses.put(() -> model.parameter("species.bias").set(0, 0, 0), "set a parameter");
    uses.put(model::copy, "copy it");
    uses.put(() -> quick().build().fit(model, flowers), "train it a second time");
    uses.put(() -> quick().build().begin(model, flowers), "train it a second time");
    return uses;
  }

  @Test
  void whatAnotherThreadDoesMeanwhileIsRefused() throws Exception {
    Thread here = Thread.currentThread();
    Map<String, Throwable> refusals = new LinkedHashMap<>();
    Map<Executable, String> uses = uses();
    TrainingListener listener =
        epoch -> {
          int number = 0;
          for (Executable use : uses.keySet()) {
            refusals.put("use " + number, onAnotherThread(use));
            number++;
          }
        };
    quick().epochs(1).listener(listener).build().fit(model, flowers);

    int number = 0;
    for (String purpose : uses.values()) {
      Throwable refusal = refusals.get("use " + number);
      assertWithMessage("use %s, to %s", number, purpose)
          .that(refusal)
          .isInstanceOf(IllegalStateException.class);
      assertThat(refusal)
          .hasMessageThat()
          .isEqualTo(
              "test.Network is being trained by the thread '%s', so nobody may %s now. Train a copy(), and use that once it is trained."
                  .formatted(here.getName(), purpose));
      number++;
    }
    for (Executable use : uses.keySet()) {
      assertThat(onAnotherThread(use)).isNull();
    }
  }

  @Test
  void theListenerMayEvaluateAndSetButNotTrain() {
    TrainingListener listener =
        epoch -> {
          assertThat(Evaluation.of(model, flowers).accuracy()).isGreaterThan(0.3);
          model.parameter("species.bias").set(model.parameter("species.bias").toArray());
          assertThat(
                  assertThrows(
                      IllegalStateException.class, () -> quick().build().fit(model, flowers)))
              .hasMessageThat()
              .contains("so nobody may train it a second time now");
        };
    TrainingReport report = quick().listener(listener).build().fit(model, flowers);
    assertThat(report.history()).hasSize(2);
  }

  @Test
  void betweenTwoStepsEveryThreadMayUseIt() {
    try (TrainingRun run = quick().build().begin(model, flowers)) {
      run.step();
      assertThat(onAnotherThread(() -> model.outputs(flowers.row(0)))).isNull();
      assertThat(onAnotherThread(model::copy)).isNull();
      assertThat(onAnotherThread(run::step)).isNull();
      assertThat(run.steps()).isEqualTo(2);
    }
  }

  @Test
  void aStepBesideAStepIsRefused() {
    TrainingRun[] runs = new TrainingRun[1];
    Throwable[] refusal = new Throwable[1];
    TrainingListener listener = epoch -> refusal[0] = onAnotherThread(runs[0]::step);
    try (TrainingRun run = quick().listener(listener).build().begin(model, flowers)) {
      runs[0] = run;
      for (int step = 0; step < 4; step++) {
        run.step();
      }
      assertThat(run.steps()).isEqualTo(4);
    }
    assertThat(refusal[0]).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aListenerThatThrowsLeavesAModelThatIsFreeAndNoThreads() throws InterruptedException {
    Trainer trainer =
        quick()
            .threads(2)
            .listener(
                epoch -> {
                  throw new ArithmeticException("mine");
                })
            .build();
    assertThat(assertThrows(ArithmeticException.class, () -> trainer.fit(model, flowers)))
        .hasMessageThat()
        .isEqualTo("mine");
    assertThat(onAnotherThread(() -> model.outputs(flowers.row(0)))).isNull();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("mercer-training")) {
        // Without a limit: a thread that stays makes the test hang, and the build end it.
        thread.join();
      }
    }
  }

  @Test
  void aRefusedTrainingLeavesTheModelFree() {
    Dataset narrow = Dataset.of(new float[][] {{1}, {2}}, new int[] {0, 1});
    assertThrows(IllegalArgumentException.class, () -> quick().build().fit(model, narrow));
    assertThrows(IllegalArgumentException.class, () -> quick().build().begin(model, narrow));
    assertThat(onAnotherThread(() -> model.outputs(flowers.row(0)))).isNull();
  }

  /** What a use threw on a thread of its own, or null. */
  private static Throwable onAnotherThread(Executable use) {
    FutureTask<Throwable> task =
        new FutureTask<>(
            () -> {
              try {
                use.execute();
                return null;
              } catch (Throwable thrown) {
                return thrown;
              }
            });
    Thread.ofVirtual().start(task);
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
