package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Agreement;
import dev.mercer.runtime.data.Division;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.data.Identity;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of a training, in their parts.
 *
 * @param learnt the rows to learn
 * @param validation the rows to validate on
 */
record Rows(Examples learnt, Optional<Examples> validation) {

  /**
   * Divides the examples.
   *
   * @throws IllegalArgumentException if there is nothing to learn from them
   */
  static Rows of(Settings settings, Examples examples, NetworkSpec spec) {
    Agreement.require(examples, spec);
    Rows rows =
        switch (settings.validation()) {
          case Validation.None none -> new Rows(examples, Optional.empty());
          case Validation.Fraction part -> divided(examples, part.fraction(), settings.seed());
          case Validation.Given given -> {
            Agreement.require(given.examples(), spec);
            yield new Rows(examples, Optional.of(given.examples()));
          }
        };
    requireWeight(rows.learnt, "learn");
    rows.validation.ifPresent(held -> requireWeight(held, "validate on"));
    requireClasses(rows.learnt, spec);
    return rows;
  }

  private static Rows divided(Examples examples, double fraction, long seed) {
    boolean[] heldOut = Division.heldOut(examples, fraction, seed);
    int[] rest = Division.indices(heldOut, false);
    int[] held = Division.indices(heldOut, true);
    if (rest.length == 0 || held.length == 0) {
      throw new IllegalArgumentException(
          "Validation on %s of %s rows takes %s and leaves %s; expected at least one of each."
              .formatted(fraction, examples.count(), held.length, rest.length));
    }
    return new Rows(examples.rows(rest), Optional.of(examples.rows(held)));
  }

  /**
   * Holds out a part of the rows to learn.
   *
   * @return nothing, if there would be nothing to learn or to judge on
   */
  static Optional<Rows> heldOut(Examples examples, double fraction, long seed) {
    Rows rows = divided(examples, fraction, seed);
    boolean weighty =
        Weights.total(rows.learnt.weights()) > 0
            && Weights.total(rows.validation.orElseThrow().weights()) > 0;
    return weighty && !isOneClass(rows.learnt) ? Optional.of(rows) : Optional.empty();
  }

  private static void requireWeight(Examples examples, String purpose) {
    if (Weights.total(examples.weights()) == 0) {
      throw new IllegalArgumentException(
          "Each of the %s rows to %s has weight 0; expected one above 0."
              .formatted(examples.count(), purpose));
    }
  }

  private static void requireClasses(Examples examples, NetworkSpec spec) {
    if (isOneClass(examples)) {
      throw new IllegalArgumentException(
          "All rows to learn are of the class %s; expected rows of at least two classes."
              .formatted(spec.output().names().get(classes(examples)[0])));
    }
  }

  private static boolean isOneClass(Examples examples) {
    return examples.targets() instanceof Targets.Labels && classes(examples).length == 1;
  }

  /** Up to two of the labels of rows with a weight. */
  private static int[] classes(Examples examples) {
    int[] labels = ((Targets.Labels) examples.targets()).labels();
    return IntStream.range(0, examples.count())
        .filter(row -> examples.weights()[row] > 0)
        .map(row -> labels[row])
        .distinct()
        .limit(2)
        .toArray();
  }

  /** What they are, by name: their sizes, and checksums that tell them from others. */
  Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("data", described(learnt));
    validation.ifPresent(held -> entries.put("validation data", described(held)));
    return entries;
  }

  /** As in {@code 120 rows of 4 features, sha256:9f86d0..}. */
  private static String described(Examples examples) {
    return "%s rows of %s features, %s"
        .formatted(examples.count(), examples.inputSize(), Identity.of(examples));
  }
}
