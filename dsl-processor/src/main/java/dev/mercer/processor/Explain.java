package dev.mercer.processor;

import dev.mercer.processor.report.ErrorsPage;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what the page of messages says of some codes, or all of it: {@code java -jar
 * mercer-processor.jar MER101}.
 */
public final class Explain {
  private Explain() {}

  public static void main(String... codes) {
    if (!explain(System.out, codes)) {
      System.exit(1);
    }
  }

  /** Whether there are such codes. */
  static boolean explain(PrintStream out, String... codes) {
    Map<String, String> entries = ErrorsPage.entries();
    if (codes.length == 0) {
      out.print(ErrorsPage.text());
    }
    boolean known = true;
    for (String code : codes) {
      String entry = entries.get(code.toUpperCase(Locale.ROOT));
      known &= entry != null;
      out.println(
          entry != null
              ? entry
              : "There is no message '%s'; the codes are %s."
                  .formatted(code, String.join(", ", entries.keySet())));
    }
    return known;
  }
}
