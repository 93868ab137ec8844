package dev.mercer.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of an explanation: a headline, the largest contributions, and the rest in one line. */
record ExplanationTable(
    Explanation explanation, @Nullable NearestRows nearest, boolean classifies) {
  private static final int SHOWN = 5;

  /**
   * @param holding the number of prototypes that hold 90 % of the absolute contribution
   */
  String text(int output, int holding) {
    List<Contribution> all = explanation.largest(output, explanation.prototypes());
    int shown = Math.min(SHOWN, all.size());
    String factor = explanation.convex() ? "share" : "response";
    Table table =
        new Table(
            "prototype",
            factor,
            "weight",
            "contribution",
            "part",
            nearest == null ? "" : "nearest row");
    for (Contribution each : all.subList(0, shown)) {
      table.row(
          "" + each.prototype(),
          explanation.convex() ? Digits.percent(each.factor()) : Digits.of(each.factor()),
          Digits.of(each.weight()),
          Digits.of(each.value()),
          Digits.percent(each.part()),
          nearest == null ? "" : nearest.nearest(each.prototype()).toString());
    }
    if (shown < all.size()) {
      List<Contribution> rest = all.subList(shown, all.size());
      table.row(
          rest.size() + " more",
          "",
          "",
          Digits.of(rest.stream().mapToDouble(Contribution::value).sum()),
          Digits.percent(rest.stream().mapToDouble(Contribution::part).sum()),
          "");
    }
    return headline(output) + table + footnote(holding, all.size());
  }

  private String headline(int output) {
    double bias = explanation.bias(output);
    return "%s: %s %s = bias %s + contributions %s\n"
        .formatted(
            explanation.outputs().get(output),
            classifies ? "logit" : "value",
            Digits.of(explanation.output(output)),
            Digits.of(bias),
            Digits.of(explanation.output(output) - bias));
  }

  private String footnote(int holding, int prototypes) {
    return "%s of %s prototypes hold 90 %% of the absolute contribution. Parts are of the %s.\n"
        .formatted(
            holding, prototypes, classifies ? "logit, not of a probability" : "output's value");
  }
}
