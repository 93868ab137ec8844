package dev.mercer.samples.catalogue;

import dev.mercer.samples.page.Numbers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** All experiments, in the order of their claims. */
final class Catalogue {
  static final List<Experiment> EXPERIMENTS =
      List.of(
          new NamedCenters(),
          new Attribution(),
          new Overfitting(),
          new Geometry(),
          new DeadUnits(),
          new Foreign(),
          new Conformal(),
          new Calibrated(),
          new FinitePart(),
          new Local(),
          new Moving(),
          new Accuracy());

  private Catalogue() {}

  /** Runs the experiments on some claims, and says how it goes. */
  static List<Outcome> run(Bench bench, List<Claim> claims, PrintWriter terminal) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Experiment experiment : EXPERIMENTS) {
      if (claims.contains(experiment.claim())) {
        terminal.printf("%s ... ", experiment.claim().title());
        terminal.flush();
        Outcome outcome = run(bench, experiment);
        outcomes.add(outcome);
        terminal.printf(
            "%s, %s of %s, after %s s%n",
            outcome.verdict().words(),
            outcome.findings().held(),
            outcome.findings().measurements().size(),
            Numbers.decimal(outcome.seconds(), 1));
      }
    }
    return Outcome.failuresFirst(outcomes);
  }

  private static Outcome run(Bench bench, Experiment experiment) {
    long start = System.nanoTime();
    Findings findings = experiment.run(bench);
    return new Outcome(experiment.claim(), findings, (System.nanoTime() - start) / 1e9);
  }
}
