package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Agreement;
import dev.mercer.runtime.data.Division;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.data.Identity;
import dev.mercer.runtime.data.Observations;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.Evaluator;
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
record Rows(Observations learnt, Optional<Observations> validation) {

  /**
   * Divides the rows.
   *
   * @throws IllegalArgumentException if there is nothing to learn from them
   */
  static Rows of(Settings settings, Observations all, Evaluator evaluator) {
    NetworkSpec spec = evaluator.spec();
    Agreement.require(all, spec);
    Rows rows =
        switch (settings.validation()) {
          case Validation.None none -> new Rows(all, Optional.empty());
          case Validation.Fraction part -> divided(all, part.fraction(), settings.seed());
          case Validation.Given given -> {
            Agreement.require(given.rows(), spec);
            yield new Rows(all, Optional.of(given.rows()));
          }
        };
    requireWeight(rows.learnt, "learn");
    rows.validation.ifPresent(held -> requireWeight(held, "validate on"));
    requireClasses(rows.learnt, spec);
    Agreement.requireTeaching(rows.learnt, evaluator);
    return rows;
  }

  /**
   * The rows as features.
   *
   * @throws IllegalArgumentException if a row has none by this encoding
   */
  Encoded encoded(Encoding encoding) {
    return new Encoded(learnt.encoded(encoding), validation.map(held -> held.encoded(encoding)));
  }

  /** The rows of a training as a network reads them. */
  record Encoded(Examples learnt, Optional<Examples> validation) {}

  private static Rows divided(Observations all, double fraction, long seed) {
    boolean[] heldOut = Division.heldOut(all, fraction, seed);
    int[] rest = Division.indices(heldOut, false);
    int[] held = Division.indices(heldOut, true);
    if (rest.length == 0 || held.length == 0) {
      throw new IllegalArgumentException(
          "Validation on %s of %s rows takes %s and leaves %s; expected at least one of each."
              .formatted(fraction, all.count(), held.length, rest.length));
    }
    return new Rows(all.rows(rest), Optional.of(all.rows(held)));
  }

  /**
   * Holds out a part of the rows to learn.
   *
   * @return nothing, if there would be nothing to learn or to judge on
   */
  static Optional<Rows> heldOut(Observations all, double fraction, long seed) {
    Rows rows = divided(all, fraction, seed);
    boolean weighty =
        Weights.total(rows.learnt.weights()) > 0
            && Weights.total(rows.validation.orElseThrow().weights()) > 0;
    return weighty && !isOneClass(rows.learnt) ? Optional.of(rows) : Optional.empty();
  }

  private static void requireWeight(Observations rows, String purpose) {
    if (Weights.total(rows.weights()) == 0) {
      throw new IllegalArgumentException(
          "Each of the %s rows to %s has weight 0; expected one above 0."
              .formatted(rows.count(), purpose));
    }
  }

  private static void requireClasses(Observations rows, NetworkSpec spec) {
    if (isOneClass(rows)) {
      throw new IllegalArgumentException(
          "All rows to learn are of the class %s; expected rows of at least two classes."
              .formatted(spec.output().names().get(classes(rows)[0])));
    }
  }

  private static boolean isOneClass(Observations rows) {
    return rows.targets() instanceof Targets.Labels && classes(rows).length == 1;
  }

  /** Up to two of the labels of rows with a weight. */
  private static int[] classes(Observations rows) {
    int[] labels = ((Targets.Labels) rows.targets()).labels();
    return IntStream.range(0, rows.count())
        .filter(row -> rows.weights()[row] > 0)
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
  private static String described(Observations rows) {
    return "%s rows of %s features, %s"
        .formatted(rows.count(), rows.inputSize(), Identity.of(rows));
  }
}
