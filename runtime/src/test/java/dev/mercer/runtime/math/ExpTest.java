package dev.mercer.runtime.math;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.jupiter.api.Test;

class ExpTest {
  /** One float of so many: a prime, so that all last digits have their turn. */
  private static final int STRIDE = 1021;

  @Test
  void itIsWithinOneUlpEverywhere() {
    for (int bits = Float.floatToIntBits(1e-30f);
        bits < Float.floatToIntBits(104f);
        bits += STRIDE) {
      check(Float.intBitsToFloat(bits));
      check(-Float.intBitsToFloat(bits));
    }
  }

  private static void check(float x) {
    double exact = StrictMath.exp(x);
    float actual = Exp.of(x);
    assertWithMessage("e^%s", x)
        .that(Math.abs(actual - exact))
        .isAtMost((double) Math.ulp((float) exact));
  }

  @Test
  void itsEndsAreThoseOfTheExponential() {
    assertThat(Exp.of(0)).isEqualTo(1);
    assertThat(Exp.of(-0f)).isEqualTo(1);
    assertThat(Exp.of(Float.NEGATIVE_INFINITY)).isEqualTo(0);
    assertThat(Exp.of(-104)).isEqualTo(0);
    assertThat(Exp.of(-103)).isEqualTo(Float.MIN_VALUE);
    assertThat(Exp.of(88.72f)).isLessThan(Float.POSITIVE_INFINITY);
    assertThat(Exp.of(88.73f)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Exp.of(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Exp.of(Float.NaN)).isNaN();
  }
}
