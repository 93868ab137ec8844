package dev.mercer.samples.page;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AxisTest {
  @Test
  void marksAreRoundNumbers() {
    assertThat(Axis.linear(0, 60).marks())
        .usingTolerance(1e-12)
        .containsExactly(new double[] {0, 20, 40, 60})
        .inOrder();
    assertThat(Axis.linear(0.12, 0.31).marks())
        .usingTolerance(1e-12)
        .containsExactly(new double[] {0.15, 0.2, 0.25, 0.3})
        .inOrder();
  }

  @Test
  void anAxisFromZeroEndsAtAMark() {
    Axis axis = Axis.upTo(131);
    assertThat(axis.position(150)).isWithin(1e-12).of(1);
    assertThat(axis.marks()[axis.marks().length - 1]).isEqualTo(150);
  }

  @Test
  void aLogarithmicAxisSpansPowersOfTen() {
    Axis axis = Axis.logarithmic(0.0003, 0.9);
    assertThat(axis.marks())
        .usingTolerance(1e-15)
        .containsExactly(new double[] {1e-4, 1e-3, 1e-2, 1e-1, 1})
        .inOrder();
    assertThat(axis.position(0.01)).isWithin(1e-12).of(0.5);
  }

  @Test
  void aLogarithmicAxisOfOneValueIsStillAnAxis() {
    assertThat(Axis.logarithmic(0.1, 0.1).marks()).hasLength(2);
  }

  @Test
  void anAxisNeedsRoomAndALogarithmPositiveValues() {
    assertThrows(IllegalArgumentException.class, () -> Axis.linear(1, 1));
    assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic(0, 1));
  }
}
