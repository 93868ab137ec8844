package dev.mercer.processor.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What was probably meant by a misspelt name: the fewest insertions, deletions and changes away.
 */
final class NearestName {
  private NearestName() {}

  /** The nearest of the candidates; the first of several. */
  static Optional<String> to(String name, Collection<String> candidates) {
    return candidates.stream().min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** Whether a name looks like a slip of the other: a third of its letters differ, or one. */
  static boolean isSlip(String name, String other) {
    return distance(name, other) <= Math.max(1, name.length() / 3);
  }

  /** Levenshtein's distance, one row of the table at a time. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
