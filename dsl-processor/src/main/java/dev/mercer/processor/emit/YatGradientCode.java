package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.fma;
import static dev.mercer.processor.emit.Expression.lanes;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.multiply;
import static dev.mercer.processor.emit.Expression.subtract;
import static dev.mercer.processor.emit.Expression.uniform;

import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Matrix;
import dev.mercer.processor.plan.Plan;

/**
 * The gradients of the kernel layer's parameters, summed over the rows of a block: {@code dW = T' X
 * + 2 W colsum(Q)}, with {@code -2 Q (x - w)} for near pairs instead of their part of both terms, a
 * panel a task; bias and epsilon in a task of their own.
 */
final class YatGradientCode {
  private final Section section;
  private final LayerPlan.Yat layer;
  private final Matrix prototypes;
  private final String unit;

  private YatGradientCode(Section section, LayerPlan.Yat layer) {
    this.section = section;
    this.layer = layer;
    this.prototypes = layer.prototypes();
    this.unit = prototypes.panels() == 1 ? "" : Code.times("panel", prototypes.panel());
  }

  static void write(Section section, LayerPlan.Yat layer) {
    YatGradientCode code = new YatGradientCode(section, layer);
    String prototypes = section.name("Gradient");
    String scalars = layer.trainsScalars() ? section.name("ScalarGradient") : "";
    code.call(prototypes, scalars);
    code.prototypes(prototypes);
    if (layer.trainsScalars()) {
      code.scalars(scalars);
    }
  }

  private void call(String panels, String scalars) {
    String arguments =
        "(%sparameters, work, near, rows, gradient)"
            .formatted(LayerCode.panelArgument(section, prototypes));
    if (scalars.isEmpty()) {
      section.call(Pass.ACCUMULATE, panels + arguments);
      return;
    }
    section.choice(
        Pass.ACCUMULATE,
        "if (task < %s)".formatted(layer.common().firstTask() + prototypes.panels()),
        panels + arguments,
        scalars + "(derived, work, rows, gradient)");
  }

  private void prototypes(String name) {
    String nearRow = section.name("NearGradient");
    section.method(
        name,
        "{@code dW += T' X + 2 W colsum(Q)} over the rows, for one panel of units.",
        LayerCode.panelParameter(prototypes)
            + "float[] parameters, float[] work, int[] near, int rows, float[] gradient",
        body -> {
          columnSums(body);
          OuterProductCode.write(section, body, layer.outer(), new OuterProductCode.Scaled("sums"));
          String panel = unit.isEmpty() ? "" : "panel";
          body.block(
              "for (int row = 0; row < rows; row++)",
              row ->
                  row.block(
                      "if (near[%s] != 0)".formatted(Code.near(layer, panel)),
                      some ->
                          some.line(
                              "$L($Lparameters, work, row, gradient)",
                              nearRow,
                              panel.isEmpty() ? "" : "panel, ")));
          nearRow(nearRow);
        });
  }

  private void columnSums(Body body) {
    int scratch = section.plan().workspace().taskScratch();
    int first = scratch + layer.common().firstTask() * Plan.SCRATCH;
    body.line(
        "int sums = $L", Code.sum("" + first, unit.isEmpty() ? "" : "panel * " + Plan.SCRATCH));
    body.lanes(
        "lane",
        prototypes.panel(),
        lane -> {
          lane.let("sum", uniform("0f"));
          lane.block(
              "for (int row = 0; row < rows; row++)",
              row ->
                  row.set(
                      "sum",
                      add(
                          lanes("sum"),
                          load("work", Code.sum(Code.row(layer.far(), "row"), unit, "lane")))));
          lane.store("work", "sums + lane", multiply(lanes("sum"), uniform("-2f")));
        });
  }

  private String firstWeight() {
    return Code.sum(
        "" + prototypes.offset(),
        unit.isEmpty() ? "" : Code.times("panel", prototypes.panelLength()));
  }

  private void nearRow(String name) {
    section.method(
        name,
        "{@code dW -= 2 Q (x - w)} for the near pairs of a row and a panel.",
        LayerCode.panelParameter(prototypes)
            + "float[] parameters, float[] work, int row, float[] gradient",
        body -> {
          body.place("x", layer.source().value());
          body.line("int close = $L", Code.sum(Code.row(layer.close(), "row"), unit));
          body.line("int w = $L", firstWeight());
          body.block(
              "for (int k = 0; k < %s; k++)".formatted(prototypes.inputs()),
              k ->
                  k.lanes(
                      "lane",
                      prototypes.panel(),
                      lane -> {
                        String index = "w + k * " + prototypes.panel() + " + lane";
                        lane.let("q", load("work", "close + lane"));
                        lane.let(
                            "difference",
                            subtract(uniform("work[x + k]"), load("parameters", index)));
                        lane.store(
                            "gradient",
                            index,
                            fma(
                                add(lanes("q"), lanes("q")),
                                lanes("difference"),
                                load("gradient", index)));
                      }));
        });
  }

  private void scalars(String name) {
    section.method(
        name,
        "{@code db += sum P} and {@code depsilon += sum Q}, each times the slope of its softplus.",
        "float[] derived, float[] work, int rows, float[] gradient",
        body -> {
          LayerPlan.Yat.Scalars scalars = layer.scalars();
          if (layer.layer().trainBias()) {
            scalar(body, "p", layer.sums().p(), scalars.biasParameter(), scalars.biasSlope(), "+=");
          }
          if (layer.layer().trainEpsilon()) {
            scalar(
                body,
                "q",
                layer.sums().q(),
                scalars.epsilonParameter(),
                scalars.epsilonSlope(),
                "-=");
          }
        });
  }

  private static void scalar(
      Body body, String name, int sums, int parameter, int slope, String operator) {
    body.line("float $L = 0f", name);
    body.block(
        "for (int row = 0; row < rows; row++)",
        row -> row.line("$L += work[$L + row]", name, sums));
    body.line("gradient[$L] $L $L * derived[$L]", parameter, operator, name, slope);
  }
}
