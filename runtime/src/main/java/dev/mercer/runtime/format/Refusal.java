package dev.mercer.runtime.format;

import java.io.IOException;

/** A file that is not what it should be: where, what was expected there, and what was found. */
public final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  /** Text quoted from a file is cut here: a message is for people, and the file may be hostile. */
  private static final int QUOTED = 80;

  private final String field;
  private final String expected;
  private final String found;

  public Refusal(String field, String expected, String found) {
    super(field + ": expected " + expected + ", found " + found);
    this.field = field;
    this.expected = expected;
    this.found = found;
  }

  public String field() {
    return field;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }

  /** Text from a file as a message may show it: in quotes, printable and short. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints()
        .limit(QUOTED)
        .map(c -> printable(c) ? c : '\uFFFD')
        .forEach(quoted::appendCodePoint);
    return quoted.append(text.codePointCount(0, text.length()) > QUOTED ? "...'" : "'").toString();
  }

  private static boolean printable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
