package dev.mercer.benchmarks;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Model;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is measured computes what it should. */
class ContestantsTest {
  private final Model model = Work.withReadout(MercerNetworks_Classifier64x128.create(1), "digit");

  @Test
  void scalarLoopsComputeTheModel() {
    Work work = new Work(model, 3);
    work.forward();
    float[][] loops = ScalarLoops.of(model).outputs(work.inputs(), 3);
    for (int row = 0; row < 3; row++) {
      for (int output = 0; output < 10; output++) {
        assertThat(loops[row][output])
            .isWithin(1e-3f)
            .of(work.outputs()[row * model.outputSize() + output]);
      }
    }
  }

  @Test
  void twoHalvesOfABatchAreTheBatch() {
    Work whole = new Work(model, 8);
    Work first = whole.part(0, 4);
    Work second = whole.part(4, 8);
    whole.forward();
    try (Pair pair = new Pair()) {
      pair.run(first::forward, second::forward);
    }
    int half = 4 * model.outputSize();
    float[] halves = new float[2 * half];
    System.arraycopy(first.outputs(), 0, halves, 0, half);
    System.arraycopy(second.outputs(), 0, halves, half, half);
    assertThat(halves).isEqualTo(whole.outputs());
  }

  @Test
  void bothThreadsOfAPairRunEveryTime() {
    int[] counts = new int[2];
    try (Pair pair = new Pair()) {
      IntStream.range(0, 100).forEach(i -> pair.run(() -> counts[0]++, () -> counts[1]++));
    }
    assertThat(counts).isEqualTo(new int[] {100, 100});
  }

  @Test
  void aLessonTeaches() {
    double before = new Lesson(model.copy(), 16).lossAfter(1);
    assertThat(new Lesson(model.copy(), 16).lossAfter(50)).isLessThan(before);
  }
}
