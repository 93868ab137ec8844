package dev.mercer.processor.emit;

import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Plan;
import java.util.Locale;

/** The comment of a class of passes: what there is, how large, and what it costs. */
final class ClassComment {
  private static final String CONVENTIONS =
      """
      <p>The list has the cost of each layer for a row, and where its output begins. Matrices stand in
      panels, {@code [unit / 32][input][32]}, or 16 units wide where there are no more; padding holds
      zeros. An inner product is a chain of fused multiply-adds for each chunk of its inputs. A sum
      along a row has 16 partial sums, with element i in sum i mod 16. So neither the form nor the
      width of the vectors changes a bit.

      """;

  private ClassComment() {}

  static String of(Plan plan, Form form) {
    StringBuilder text = new StringBuilder();
    text.append(
        "The %s form of the passes of {@code %s}.\n\n<ul>\n"
            .formatted(form.name().toLowerCase(Locale.ROOT), plan.graph().type().qualified()));
    for (LayerPlan layer : plan.layers()) {
      text.append(
          "<li>%s: %s, %s to %s floats, %s operations; {@code work[%s]}\n"
              .formatted(
                  layer.name(),
                  layer.layer().kind().name(),
                  layer.inputs(),
                  layer.output().size(),
                  count(layer.operations()),
                  Code.row(layer.output(), "row")));
    }
    text.append("</ul>\n\n");
    text.append(CONVENTIONS);
    text.append(
        "<p>A forward pass takes %s floating-point operations a row. There are %s parameters, of which\n%s"
            .formatted(
                count(plan.operations()),
                count(plan.sizes().parameters()),
                count(plan.sizes().trainable())));
    text.append(
        " are trained, padding included. A workspace for %s rows takes %s bytes, with\ngradients %s.\n"
            .formatted(
                Plan.ROWS,
                count(4 * (plan.sizes().forward() + plan.sizes().near())),
                count(4 * (plan.sizes().work() + plan.sizes().near()))));
    return text.toString();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
