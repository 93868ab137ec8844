package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.Refusal;

/** The number of calibration rows, as the metadata of a file say it. */
final class RowCount {
  /** How many calibration rows a file may hold, so that a lie about it costs little memory. */
  private static final int MOST = 1 << 22;

  private RowCount() {}

  /**
   * @param key the entry that says it
   */
  static int of(String key, String rows) throws Refusal {
    // At most seven digits, so that it is an int.
    int count = rows.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(rows) : 0;
    if (count < 1 || count > MOST) {
      throw new Refusal("metadata " + quote(key), "from 1 to " + MOST, quote(rows));
    }
    return count;
  }
}
