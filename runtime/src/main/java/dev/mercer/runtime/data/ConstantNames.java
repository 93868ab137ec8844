package dev.mercer.runtime.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the constants of an enum by the texts of a file: by their names, or else whatever the case,
 * with an underscore for blanks, hyphens and dots, as {@code PART_TIME} for {@code part-time}.
 */
final class ConstantNames {
  private static final int NONE = -1;

  /** More names than this are no help in a message. */
  private static final int SHOWN = 12;

  private final List<String> names;
  private final Map<String, Integer> indices = new HashMap<>();

  ConstantNames(List<String> names) {
    this.names = names;
    for (int index = 0; index < names.size(); index++) {
      // Two names that differ in case alone are found by the name itself.
      Integer other = indices.put(folded(names.get(index)), index);
      if (other != null) {
        indices.put(folded(names.get(index)), NONE);
      }
    }
  }

  private static String folded(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]+", "_");
  }

  /** The index of the constant that a text means; below 0 if there is none. */
  int index(String text) {
    int exact = names.indexOf(text);
    return exact >= 0 ? exact : indices.getOrDefault(folded(text), NONE);
  }

  /** As in {@code GOOD, BAD}. */
  @Override
  public String toString() {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + ", ...";
  }
}
