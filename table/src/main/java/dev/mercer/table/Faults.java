package dev.mercer.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file: the first faults in words, the others by number. */
final class Faults {
  private static final int SHOWN = 20;

  private final Path file;
  private final List<String> shown = new ArrayList<>();
  private long count;

  Faults(Path file) {
    this.file = file;
  }

  /** Adds what is wrong with a line. */
  void add(long line, List<String> faults) {
    for (String fault : faults) {
      if (shown.size() < SHOWN) {
        shown.add("\n  line " + line + ": " + fault);
      }
      count++;
    }
  }

  /**
   * @throws CsvFormatException if there are any
   */
  void refuse() throws CsvFormatException {
    if (count > 0) {
      String more = count > SHOWN ? "\n  and " + (count - SHOWN) + " more" : "";
      throw new CsvFormatException(
          file, (count == 1 ? "1 fault" : count + " faults") + String.join("", shown) + more);
    }
  }
}
