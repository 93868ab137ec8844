package dev.mercer.samples.playground.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawingTest {

  @Test
  void aTextHoldsColoursAndCoordinates() {
    Dataset points = Drawing.points("000001zzzz").dataset();
    assertThat(points.size()).isEqualTo(2);
    assertThat(points.label(0)).isEqualTo(0);
    assertThat(points.row(0)).isEqualTo(new float[] {-2.5f, -2.5f});
    assertThat(points.label(1)).isEqualTo(1);
    assertThat(points.row(1)).isEqualTo(new float[] {2.5f, 2.5f});
  }

  @Test
  void thereMayBeNoPoint() {
    assertThat(Drawing.points("").size()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0000", "20000", "0000A", "0 000", "000000", "0é000"})
  void otherTextsAreRefused(String text) {
    assertThat(assertThrows(IllegalArgumentException.class, () -> Drawing.points(text)))
        .hasMessageThat()
        .contains("expected at most 300 points");
  }

  @Test
  void soAreMorePointsThanALinkHolds() {
    assertThat(Drawing.points("10000".repeat(Drawing.MOST)).size()).isEqualTo(Drawing.MOST);
    assertThrows(
        IllegalArgumentException.class, () -> Drawing.points("10000".repeat(Drawing.MOST + 1)));
  }
}
