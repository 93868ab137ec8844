package dev.mercer.runtime.math;

import static com.google.common.truth.Truth.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SoftplusTest {
  private static final MathContext EXACT = new MathContext(60);

  @Property(tries = 500, seed = "1")
  void theInverseKeepsItsDigitsHoweverSmallOrLargeTheValue(
      @ForAll @DoubleRange(min = -12, max = 5) double exponent) {
    double value = Math.pow(10, exponent);
    assertThat(Softplus.of(Softplus.inverse(value)) / value).isWithin(1e-14).of(1);
  }

  @Property(tries = 300, seed = "2")
  void itIsTheLogarithmOfOnePlusThePower(@ForAll @DoubleRange(min = -40, max = 40) double raw) {
    // e^softplus - 1 = e^raw, both in many digits.
    BigDecimal left = exp(Softplus.of(raw)).subtract(BigDecimal.ONE);
    assertThat(left.divide(exp(raw), EXACT).doubleValue()).isWithin(1e-13).of(1);
  }

  @Property(tries = 300, seed = "3")
  void theSlopeIsThatOfTheCurve(@ForAll @DoubleRange(min = -30, max = 30) double raw) {
    double slope = Softplus.slope(Softplus.of(raw));
    assertThat(slope / (1 / (1 + StrictMath.exp(-raw)))).isWithin(1e-13).of(1);
  }

  @Test
  void neitherEndOverflows() {
    assertThat(Softplus.of(1e300)).isEqualTo(1e300);
    assertThat(Softplus.of(-1e300)).isEqualTo(0);
    assertThat(Softplus.inverse(1e300)).isEqualTo(1e300);
  }

  /** A smaller epsilon than 1e-5 is frozen: its slope is its value. */
  @Test
  void aSmallValueHasASmallSlope() {
    assertThat(Softplus.slope(1e-5)).isWithin(1e-10).of(1e-5);
  }

  /** The power series, of a fraction of the exponent. */
  private static BigDecimal exp(double x) {
    BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1024), EXACT);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int i = 1; i < 60; i++) {
      term = term.multiply(small, EXACT).divide(new BigDecimal(i), EXACT);
      sum = sum.add(term, EXACT);
    }
    return sum.pow(1024, EXACT);
  }
}
