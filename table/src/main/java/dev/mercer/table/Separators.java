package dev.mercer.table;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds what stands between the fields of a file. */
final class Separators {
  private static final String CANDIDATES = ",;\t|";

  /** The characters of the first line that are looked at: those of a longer one are alike. */
  private static final int LOOKED_AT = 1 << 16;

  private Separators() {}

  /**
   * The candidate that stands most often outside quotes in the first line; of several the first,
   * and so a comma if there is none. The reader stays where it is.
   */
  static char find(BufferedReader text) throws IOException {
    text.mark(LOOKED_AT);
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    for (int i = 0; i < LOOKED_AT; i++) {
      int c = text.read();
      if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
        break;
      }
      quoted ^= c == '"';
      int candidate = CANDIDATES.indexOf(c);
      if (candidate >= 0 && !quoted) {
        counts[candidate]++;
      }
    }
    text.reset();
    int best = 0;
    for (int candidate = 1; candidate < counts.length; candidate++) {
      if (counts[candidate] > counts[best]) {
        best = candidate;
      }
    }
    return CANDIDATES.charAt(best);
  }
}
