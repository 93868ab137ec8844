package dev.mercer.samples.playground.answers;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.samples.playground.data.Drawing;
import dev.mercer.samples.playground.data.Generator;
import dev.mercer.samples.playground.data.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiftTest {

  private static Lift lift(Scene scene) {
    return Lift.of(Generator.points(scene, 0, 1).dataset());
  }

  @Test
  void aPlaneSeparatesRingsByAnEllipse() {
    assertThat(lift(Scene.RINGS).wrong()).isEqualTo(0);
    assertThat(lift(Scene.RINGS).sentence())
        .isEqualTo(
            "Lifted by degree 2, a flat plane separates all 400 training points. Down on the floor, it is an ellipse.");
  }

  @Test
  void aPlaneSeparatesXorByAHyperbola() {
    assertThat(lift(Scene.XOR).wrong()).isEqualTo(0);
    assertThat(lift(Scene.XOR).sentence()).endsWith("it is a hyperbola.");
  }

  @Test
  void noPlaneSeparatesASpiral() {
    assertThat(lift(Scene.SPIRAL).wrong()).isGreaterThan(100);
    assertThat(lift(Scene.SPIRAL).sentence()).startsWith("Degree 2 does not separate these");
  }

  @Test
  void twoPointsCanBeLifted() {
    assertThat(Lift.of(Drawing.points("0aaaa1zzzz").dataset()).json()).contains("\"rows\":2");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, -1",
    "1, 0.3, 2, -3",
    "1, 0, -1, 0.5",
    "0.2, 1, 0.1, -0.4",
    "0, 1, 0, 0.01"
  })
  void thePointsOfAConicAreOnItOneBesideTheOther(double a, double b, double c, double d) {
    List<List<double[]>> curves = new Conic(a, b, c, d).curves(2);
    assertThat(curves).isNotEmpty();
    for (List<double[]> curve : curves) {
      assertThat(curve).isNotEmpty();
      double[] last = curve.getFirst();
      for (double[] p : curve) {
        double value = a * p[0] * p[0] + b * Math.sqrt(2) * p[0] * p[1] + c * p[1] * p[1] + d;
        assertThat(value).isWithin(1e-9).of(0);
        assertThat(Math.hypot(p[0], p[1])).isAtMost(2 + 1e-9);
        assertThat(Math.hypot(p[0] - last[0], p[1] - last[1])).isLessThan(0.1);
        last = p;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1, 1", "-1, 0, -2, -1"})
  void aPlaneThatMissesTheConeIsNoCurve(double a, double b, double c, double d) {
    assertThat(new Conic(a, b, c, d).curves(2)).isEmpty();
    assertThat(new Conic(a, b, c, d).name()).isEqualTo("no curve at all");
  }

  @Test
  void aPlaneCutsABoxInAPolygonThatGoesAround() {
    double[][] level = new Cut(0, 0, 1, -0.5).through(1);
    assertThat(level.length).isEqualTo(4);
    for (int corner = 0; corner < level.length; corner++) {
      assertThat(level[corner][2]).isEqualTo(0.5);
      double[] next = level[(corner + 1) % level.length];
      double side = Math.hypot(level[corner][0] - next[0], level[corner][1] - next[1]);
      assertThat(side).isWithin(1e-12).of(2);
    }
    assertThat(new Cut(0, 0, 1, 3).through(1)).isEmpty();
  }
}
