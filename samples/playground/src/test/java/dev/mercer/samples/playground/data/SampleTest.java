package dev.mercer.samples.playground.data;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Dataset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SampleTest {
  private final Points points = Generator.points(Scene.MOONS, 0.1, 1);

  @Test
  void noRowHasTwoPurposes() {
    Sample sample = Sample.of(points, 0.25, 1);
    assertThat(sample.training().size()).isEqualTo(220);
    assertThat(sample.calibration().orElseThrow().size()).isEqualTo(80);
    assertThat(sample.test().orElseThrow().size()).isEqualTo(100);
    Set<List<Float>> rows = new HashSet<>();
    List.of(sample.training(), sample.calibration().orElseThrow(), sample.test().orElseThrow())
        .forEach(part -> addRows(part, rows));
    assertThat(rows).hasSize(Generator.COUNT);
  }

  @Test
  void aFewRowsAreAllLearnt() {
    Sample sample = Sample.of(Drawing.points("0abcd1dcba"), 0.25, 1);
    assertThat(sample.training().size()).isEqualTo(2);
    assertThat(sample.calibration()).isEmpty();
    assertThat(sample.test()).isEmpty();
  }

  private static void addRows(Dataset part, Set<List<Float>> rows) {
    for (int row = 0; row < part.size(); row++) {
      rows.add(List.of(part.row(row)[0], part.row(row)[1]));
    }
  }
}
