package dev.mercer.samples.catalogue;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** All numbers on the terminal, failures first. */
final class Summary {
  private Summary() {}

  static void print(List<Outcome> outcomes, PrintWriter terminal) {
    for (Outcome outcome : outcomes) {
      terminal.printf(
          "%n%s: %s%n",
          outcome.claim().title(), outcome.verdict().words().toUpperCase(Locale.ROOT));
      outcome.claim().criteria().forEach(criterion -> print(criterion, outcome, terminal));
    }
  }

  private static void print(Criterion criterion, Outcome outcome, PrintWriter terminal) {
    List<Measurement> measurements = outcome.findings().of(criterion);
    if (measurements.isEmpty()) {
      return;
    }
    terminal.printf("  %s%n", criterion.what());
    for (Measurement each : measurements) {
      Notation notation = criterion.notation();
      terminal.printf(
          "    %s %-28s %10s  (%s to %s)  %s %s%s%n",
          each.holds() ? "+" : "-",
          each.subject(),
          notation.of(each.sample().mean()),
          notation.of(each.sample().low()),
          notation.of(each.sample().high()),
          criterion.bound().upper() ? "at most" : "at least",
          notation.of(each.limit()),
          each.baseline()
              .map(other -> "  (%s: %s)".formatted(other.name(), notation.of(other.value())))
              .orElse(""));
    }
  }
}
