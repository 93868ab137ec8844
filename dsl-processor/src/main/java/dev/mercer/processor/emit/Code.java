package dev.mercer.processor.emit;

import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.NearBits;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Index arithmetic as code, without zeros and ones that say nothing. */
final class Code {
  private Code() {}

  /** The index of the first element of a row. */
  static String row(Buffer buffer, String row) {
    return sum(buffer.start().name(), times(row, buffer.stride()));
  }

  /** The index of a row's bits for a panel. */
  static String bits(NearBits bits, String panel) {
    return sum(bits.start().name(), times("row", bits.panels()), panel);
  }

  /** The variable of a panel; empty where there is one panel. */
  static String panel(int panels) {
    return panels == 1 ? "" : "panel";
  }

  /** {@code variable * factor}, empty for an empty variable. */
  static String times(String variable, int factor) {
    if (variable.isEmpty() || factor == 1) {
      return variable;
    }
    return variable.chars().allMatch(Character::isDigit)
        ? "" + Integer.parseInt(variable) * factor
        : variable + " * " + factor;
  }

  /** The sum of what is neither empty nor 0. */
  static String sum(String... terms) {
    String sum =
        Arrays.stream(terms)
            .filter(term -> !term.isEmpty() && !term.equals("0"))
            .collect(Collectors.joining(" + "));
    return sum.isEmpty() ? "0" : sum;
  }
}
