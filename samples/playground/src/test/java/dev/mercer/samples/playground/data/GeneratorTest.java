package dev.mercer.samples.playground.data;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GeneratorTest {

  @ParameterizedTest
  @EnumSource(names = "DRAWN", mode = EnumSource.Mode.EXCLUDE)
  void theSameSeedGivesTheSamePointsAndAnotherGivesOthers(Scene scene) {
    String points = dataset(scene, 0.1, 7).checksum();
    assertThat(dataset(scene, 0.1, 7).checksum()).isEqualTo(points);
    assertThat(dataset(scene, 0.1, 8).checksum()).isNotEqualTo(points);
    assertThat(dataset(scene, 0.2, 7).checksum()).isNotEqualTo(points);
  }

  @ParameterizedTest
  @EnumSource(names = "DRAWN", mode = EnumSource.Mode.EXCLUDE)
  void halfOfThePointsAreOfEachColourAndAllAreInTheSquare(Scene scene) {
    Dataset points = dataset(scene, 1, 3);
    assertThat(points.size()).isEqualTo(Generator.COUNT);
    int orange = 0;
    for (int row = 0; row < points.size(); row++) {
      orange += points.label(row);
      for (float coordinate : points.row(row)) {
        assertThat((double) Math.abs(coordinate)).isAtMost(Square.HALF);
      }
    }
    assertThat((double) orange).isWithin(Generator.COUNT * 0.01).of(Generator.COUNT / 2.0);
  }

  @Test
  void withoutNoiseARingSurroundsADisc() {
    Dataset points = dataset(Scene.RINGS, 0, 1);
    for (int row = 0; row < points.size(); row++) {
      double radius = Math.hypot(points.row(row)[0], points.row(row)[1]);
      assertThat(points.label(row)).isEqualTo(radius > 1.2 ? 1 : 0);
    }
  }

  @Test
  void withoutNoiseOppositeQuadrantsHaveOneColour() {
    Dataset points = dataset(Scene.XOR, 0, 1);
    for (int row = 0; row < points.size(); row++) {
      float[] place = points.row(row);
      assertThat(points.label(row)).isEqualTo(place[0] * place[1] > 0 ? 0 : 1);
    }
  }

  private static Dataset dataset(Scene scene, double noise, long seed) {
    return Generator.points(scene, noise, seed).dataset();
  }
}
