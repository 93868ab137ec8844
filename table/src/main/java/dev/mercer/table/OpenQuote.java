package dev.mercer.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches whether a file ends within quotes. The parser takes the end of the file for the end of
 * the field, so that one stray quote would swallow all rows behind it without a word.
 */
final class OpenQuote extends FilterReader {
  private enum State {
    FIELD_BEGINS,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final char separator;
  private State state = State.FIELD_BEGINS;

  OpenQuote(Reader text, char separator) {
    super(text);
    this.separator = separator;
  }

  @Override
  public int read() throws IOException {
    throw new UnsupportedOperationException("The parser reads arrays.");
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      state = next(buffer[i]);
    }
    return count;
  }

  private State next(char c) {
    boolean quote = c == '"';
    boolean ends = c == separator || c == '\n' || c == '\r';
    return switch (state) {
      case FIELD_BEGINS -> quote ? State.QUOTED : ends ? State.FIELD_BEGINS : State.PLAIN;
      case PLAIN -> ends ? State.FIELD_BEGINS : State.PLAIN;
      case QUOTED -> quote ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> quote ? State.QUOTED : ends ? State.FIELD_BEGINS : State.PLAIN;
    };
  }

  /** Whether what has been read ends within quotes. */
  boolean isOpen() {
    return state == State.QUOTED;
  }
}
