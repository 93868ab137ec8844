package dev.mercer.conformance;

import static com.google.common.truth.Truth.assertWithMessage;

/** The measure of accuracy: the largest error in parts of the largest magnitude of the array. */
public final class RelativeError {
  private RelativeError() {}

  public static void check(String what, float[] actual, double[] expected, double tolerance) {
    assertWithMessage("length of %s", what).that(actual.length).isEqualTo(expected.length);
    double largest = 0;
    double worst = 0;
    int at = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      double error = Math.abs(actual[i] - expected[i]);
      // NaN is worse than anything.
      if (!(error <= worst)) {
        worst = error;
        at = i;
      }
    }
    assertWithMessage(
            "%s: element %s is %s; expected %s, in an array of at most %s",
            what, at, actual[at], expected[at], largest)
        .that(worst)
        .isAtMost(tolerance * largest);
  }
}
