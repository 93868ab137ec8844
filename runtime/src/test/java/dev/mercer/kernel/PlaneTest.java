package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class PlaneTest {
  @Test
  void twoFeaturesVaryAndTheOthersAreThoseOfTheRow() {
    Plane plane = new Plane(3, 0, 3, 1, 2, 4, new float[] {5, 9, 4, 9});
    assertThat(plane.row(0.5, 0.25, new double[4])).isEqualTo(new float[] {5, 2.5f, 4, 1.5f});
    assertThat(plane.row(0.5, 0.25, new double[] {1, 2, 3, 4}))
        .isEqualTo(new float[] {5, 0.5f, 4, -2.5f});
    assertThat(plane.across(1.5)).isEqualTo(0.5);
    assertThat(plane.up(2.5)).isEqualTo(0.25);
  }
}
