package dev.mercer.runtime.network;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EnumConstantsTest {
  private enum Sex {
    MALE,
    FEMALE {
      @Override
      public String toString() {
        return "a constant with a body";
      }
    }
  }

  @Test
  void constantsStandInTheOrderOfTheNetwork() {
    EnumConstants<Sex> constants = EnumConstants.of(Sex.values(), "FEMALE", "MALE");
    assertThat(constants.list()).containsExactly(Sex.FEMALE, Sex.MALE).inOrder();
    assertThat(constants.index(Sex.FEMALE)).isEqualTo(0);
    assertThat(constants.index(Sex.MALE)).isEqualTo(1);
  }

  @Test
  void anEnumThatHasChangedIsRefused() {
    String now = "; now it has [MALE, FEMALE]. Compile the network's interface again.";
    String then = "The network was generated when " + Sex.class.getName() + " had the constants ";
    assertThat(refusal("MALE")).isEqualTo(then + "[MALE]" + now);
    assertThat(refusal("MALE", "FEMALE", "OTHER")).isEqualTo(then + "[MALE, FEMALE, OTHER]" + now);
    assertThat(refusal("MALE", "WOMAN")).isEqualTo(then + "[MALE, WOMAN]" + now);
  }

  @Test
  void nullIsNoConstant() {
    EnumConstants<Sex> constants = EnumConstants.of(Sex.values(), "MALE", "FEMALE");
    assertThrows(NullPointerException.class, () -> constants.index(null));
  }

  private static String refusal(String... names) {
    return assertThrows(
            IncompatibleClassChangeError.class, () -> EnumConstants.of(Sex.values(), names))
        .getMessage();
  }
}
