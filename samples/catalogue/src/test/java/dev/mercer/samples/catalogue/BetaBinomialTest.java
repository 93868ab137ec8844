package dev.mercer.samples.catalogue;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class BetaBinomialTest {

  @Test
  void withOneOfTwoRanksLeftOutEveryCountIsAsLikely() {
    // n = 1, alpha = 1/2: Beta(1, 1), so a count of 9 fresh rows has the probability 1/10.
    BetaBinomial law = new BetaBinomial(1, 9, 0.5);
    assertThat(law.expects(0, 0.19)).isTrue();
    assertThat(law.expects(0, 0.21)).isFalse();
    assertThat(law.expects(9, 0.19)).isTrue();
    assertThat(law.expects(9, 0.21)).isFalse();
  }

  @Test
  void whatIsFarFromThePromiseIsNotExpected() {
    BetaBinomial law = new BetaBinomial(500, 400, 0.95);
    assertThat(law.expects(380, 0.5)).isTrue();
    assertThat(law.expects(345, 0.001)).isFalse();
    assertThat(law.expects(399, 0.001)).isFalse();
  }
}
