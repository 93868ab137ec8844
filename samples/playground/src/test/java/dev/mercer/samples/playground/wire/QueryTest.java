package dev.mercer.samples.playground.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {
  private enum Sea {
    RED,
    BLACK
  }

  @Test
  void valuesAreRead() {
    Query query = Query.of("x=-1.5&n=3&sea=black&text=a%20b%3D");
    assertThat(query.number("x", -2, 2)).isEqualTo(-1.5);
    assertThat(query.whole("n", 0, 3)).isEqualTo(3);
    assertThat(query.choice("sea", Sea.class)).isEqualTo(Sea.BLACK);
    assertThat(query.text("text")).isEqualTo("a b=");
    query.requireNothingElse();
  }

  @Test
  void whatIsNotStatedHasADefault() {
    Query query = Query.of(null);
    assertThat(query.number("x", 0, 1, 0.5)).isEqualTo(0.5);
    assertThat(query.whole("n", 0, 3, 2)).isEqualTo(2);
    assertThat(query.oneOf("n", List.of(4, 8), 8)).isEqualTo(8);
    assertThat(query.choice("sea", Sea.RED)).isEqualTo(Sea.RED);
    assertThat(query.text("text", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a=1&b      | 'b' states no value; expected name=value.",
        "=1         | '=1' states no value; expected name=value.",
        "a=1&&b=2   | '' states no value; expected name=value.",
        "a=1&a=1    | 'a' is stated twice.",
        "a=%zz      | '%zz' is not encoded as a URL is.",
      })
  void aMalformedQueryIsRefused(String raw, String message) {
    assertRefused(message, () -> Query.of(raw));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-0.1", "1.1", "one", "", "1e999", "0x"})
  void aNumberOutsideItsRangeIsRefused(String text) {
    assertRefused(
        "x is '" + text + "'; expected a number from 0.0 to 1.0.",
        () -> Query.of("x=" + text).number("x", 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-1", "4", "1.5", "", "99999999999999999999"})
  void soIsAWholeNumber(String text) {
    assertRefused(
        "n is '" + text + "'; expected a whole number from 0 to 3.",
        () -> Query.of("n=" + text).whole("n", 0, 3));
  }

  @Test
  void theRefusalNamesTheChoices() {
    assertRefused(
        "sea is 'RED'; expected one of [red, black].",
        () -> Query.of("sea=RED").choice("sea", Sea.BLACK));
    assertRefused(
        "n is '5'; expected one of [4, 8].", () -> Query.of("n=5").oneOf("n", List.of(4, 8), 4));
  }

  @Test
  void whatNobodyAskedForIsRefused() {
    assertRefused("'colour' means nothing here.", () -> Query.of("colour=1").requireNothingElse());
  }

  @Test
  void whatMustBeStatedIsMissed() {
    assertRefused("'x' is not stated.", () -> Query.of("y=1").number("x", 0, 1));
  }

  private static void assertRefused(String message, Executable action) {
    Refusal refusal = assertThrows(Refusal.class, action);
    assertThat(refusal).hasMessageThat().isEqualTo(message);
    assertThat(refusal.status()).isEqualTo(400);
  }
}
