package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.load;

import com.palantir.javapoet.ClassName;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Matrix;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.plan.Source;
import java.util.Locale;

/** What the emitters of the layers share. */
final class LayerCode {
  static final ClassName ARITHMETIC = ClassName.get("dev.mercer.runtime.network", "Arithmetic");
  static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");

  private LayerCode() {}

  /** Writes a layer's methods, and its calls in every pass. */
  static void write(Section section) {
    switch (section.layer()) {
      case LayerPlan.Standardize it -> StandardizeCode.write(section, it);
      case LayerPlan.Normalize it -> NormalizeCode.write(section, it);
      case LayerPlan.Add it -> AddCode.write(section, it);
      case LayerPlan.Linear it -> LinearCode.write(section, it);
      case LayerPlan.NadarayaWatson it -> NadarayaWatsonCode.write(section, it);
      case LayerPlan.Yat it -> YatCode.write(section, it);
    }
  }

  /** The comment on a layer's forward pass: formula, shape and cost. */
  static String comment(LayerPlan layer, String formula) {
    return "%s: {@code %s}; %s to %s floats, %s operations a row."
        .formatted(
            layer.name(),
            formula,
            layer.source().value().size(),
            layer.output().size(),
            String.format(Locale.ROOT, "%,d", layer.flops()));
  }

  /** Sets element {@code dx + i} of a source's gradient, or adds to what others have written. */
  static void contribute(Body body, Source source, Expression gradient) {
    Expression sum = source.first() ? gradient : add(load("work", "dx + i"), gradient);
    body.store("work", "dx + i", sum);
  }

  /** A row that gets no gradient. */
  static void contributeNothing(Body body, Source source) {
    body.line("$T.fill(work, dx, dx + $L, 0f)", ARRAYS, source.value().size());
  }

  /** Names the row's own scratch memory. */
  static void partials(Body body, Section section) {
    int scratch = section.plan().workspace().scratch();
    body.line("int partials = $L", Code.sum("" + scratch, "row * " + Plan.SCRATCH));
  }

  /** The parameter of a task that says which panel it takes, where there are several. */
  static String panelParameter(Matrix matrix) {
    return matrix.panels() == 1 ? "" : "int panel, ";
  }

  /** The argument for {@link #panelParameter}. */
  static String panelArgument(Section section, Matrix matrix) {
    return matrix.panels() == 1 ? "" : section.task() + ", ";
  }

  /** A matrix in the layout that carries gradients back. */
  static void transpose(Section section, Matrix from, Matrix to, Source source) {
    String name = section.name("Transpose");
    section.call(Pass.derive(source), name + "(parameters, derived)");
    section.method(
        name,
        "Repacks the matrix with its inputs in the lanes.",
        "float[] parameters, float[] derived",
        body -> YatCode.panels(body, to, inputs -> transposePanel(inputs, from, to)));
  }

  /** A panel of inputs: every unit has a run of them there. */
  private static void transposePanel(Body body, Matrix from, Matrix to) {
    String panel = to.panels() == 1 ? "" : "panel";
    boolean ragged = !panel.isEmpty() && from.inputs() % to.panel() > 0;
    if (ragged) {
      body.line(
          "int inputs = $T.min($L, $L - panel * $L)",
          Math.class,
          to.panel(),
          from.inputs(),
          to.panel());
    }
    String inputs = ragged ? "inputs" : "" + Math.min(to.panel(), from.inputs());
    body.block(
        "for (int unit = 0; unit < %s; unit++)".formatted(from.units()),
        unit -> {
          String first =
              from.panels() == 1
                  ? "unit"
                  : "unit / %s * %s + unit %% %s"
                      .formatted(from.panel(), from.panelLength(), from.panel());
          unit.line(
              "int w = $L",
              Code.sum("" + from.offset(), first, Code.times(panel, to.panel() * from.panel())));
          unit.line(
              "int v = $L",
              Code.sum(
                  "" + to.offset(),
                  Code.times(panel, to.panelLength()),
                  Code.times("unit", to.panel())));
          unit.block(
              "for (int k = 0; k < %s; k++)".formatted(inputs),
              k -> k.line("derived[v + k] = parameters[w + k * $L]", from.panel()));
        });
  }
}
