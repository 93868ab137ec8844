package dev.mercer.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes the fields of a row from the parser, as long as they are a row's. */
final class LineHandler extends AbstractBaseCsvCallbackHandler<Line> {
  static final int MOST_FIELDS = 1 << 16;
  static final int LONGEST_ROW = 1 << 22;

  private List<String> fields = new ArrayList<>();
  private long length;

  /** A row that is too long to be one. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(String message) {
      super(message, null, false, false);
    }
  }

  /** The number of the line on which the row starts that is being read. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    fields = new ArrayList<>(fields.size());
    length = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int count, boolean inQuotes) {
    length += count;
    if (index == MOST_FIELDS) {
      throw new TooLong("There are more than %s fields.".formatted(MOST_FIELDS));
    }
    if (length > LONGEST_ROW) {
      throw new TooLong("The row has more than %s characters.".formatted(LONGEST_ROW));
    }
    fields.add(new String(buffer, offset, count));
  }

  @Override
  protected Line buildRecord() {
    return new Line(getStartingLineNumber(), fields);
  }
}
