package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class QuadratureTest {

  @Property(tries = 300, seed = "1")
  void theReciprocalIsRightOverTheWholeRange(
      @ForAll @DoubleRange(min = -6, max = 2) double smallest,
      @ForAll @DoubleRange(min = 0, max = 6) double decades,
      @ForAll @DoubleRange(min = 1, max = 8) double digits,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    double low = Math.pow(10, smallest);
    double tolerance = Math.pow(10, -digits);
    Quadrature rule = Quadrature.ofReciprocal(low, low * Math.pow(10, decades), tolerance);

    double q = low * Math.pow(10, decades * part);
    double sum = 0;
    for (int j = 0; j < rule.nodes().length; j++) {
      sum += rule.weights()[j] * Math.exp(-rule.nodes()[j] * q);
    }

    assertThat(sum * q).isWithin(tolerance).of(1);
  }

  @Test
  void threeDecadesTakeAFewNodes() {
    assertThat(Quadrature.ofReciprocal(1e-3, 1, 1e-2).nodes().length).isAtMost(14);
    assertThat(Quadrature.ofReciprocal(1e-3, 1, 1e-3).nodes().length).isAtMost(20);
  }
}
