package dev.mercer.samples.catalogue;

import java.util.Comparator;
import java.util.List;

/**
 * A claim and what came of it.
 *
 * @param seconds how long it took
 */
record Outcome(Claim claim, Findings findings, double seconds) {

  Verdict verdict() {
    return findings.verdict();
  }

  /** Failures first; otherwise in the order of the claims. */
  static List<Outcome> failuresFirst(List<Outcome> outcomes) {
    return outcomes.stream()
        .sorted(Comparator.comparing(Outcome::verdict).thenComparing(Outcome::claim))
        .toList();
  }
}
