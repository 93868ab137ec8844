package dev.mercer.conformance.bits;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.conformance.AskedBackend;
import dev.mercer.runtime.network.Workspace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However threads divide the rows of a block among them, they leave the same bits. */
@Tag(AskedBackend.BOTH)
class SplitsTest {
  static List<Subject> subjects() {
    return Subject.all();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everyCutLeavesTheBitsOfTheWholeBlock(Subject subject) {
    Inside whole = Inside.of(subject);
    pass(whole, 0, Workspace.ROWS);
    whole.accumulateAll(Workspace.ROWS);
    Inside cut = Inside.of(subject);
    for (int at = 1; at < Workspace.ROWS; at++) {
      // From the last rows to the first, as threads may be late.
      pass(cut, at, Workspace.ROWS);
      pass(cut, 0, at);
      cut.accumulateAll(Workspace.ROWS);
      assertThat(cut.gradient()).isEqualTo(whole.gradient());
      for (int row = 0; row < Workspace.ROWS; row++) {
        assertThat(inputGradient(cut, row)).isEqualTo(inputGradient(whole, row));
      }
    }
  }

  private static void pass(Inside inside, int from, int to) {
    inside.read(from, to);
    inside.forward(from, to);
    inside.upstream(from, to);
    inside.backward(from, to);
    inside.backwardInputs(from, to);
  }

  private static float[] inputGradient(Inside inside, int row) {
    int at = inside.spec().workspace().inputGradient().row(row);
    return Arrays.copyOfRange(inside.workspace().work(), at, at + inside.spec().inputSize());
  }
}
