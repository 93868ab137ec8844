package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.lanes;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.uniform;

import dev.mercer.processor.emit.OuterProductCode.Scaled;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Matrix;

/** {@code y = A x + c}. */
final class LinearCode {
  private LinearCode() {}

  static void write(Section section, LayerPlan.Linear layer) {
    String forward = section.name("Forward");
    section.call(Pass.FORWARD, forward + "(parameters, work, from, to)");
    section.method(
        forward,
        LayerCode.comment(layer, "y = A x + c"),
        "float[] parameters, float[] work, int from, int to",
        body -> {
          body.line(
              "$L", ContractionCode.write(section, "Product", "{@code A x}", layer.forward()));
          body.rows(
              row -> {
                row.place("y", layer.output());
                row.lanes(
                    "i",
                    layer.output().padded(),
                    lane -> {
                      Expression bias = load("parameters", Code.sum("" + layer.bias(), "i"));
                      lane.store("work", "y + i", add(load("work", "y + i"), bias));
                    });
              });
        });
    LayerCode.transpose(section, layer.weight(), layer.transposed(), layer.source());
    section.call(
        Pass.backward(layer.source()),
        ContractionCode.write(section, "Backward", "{@code dx = A' g}", layer.backward()));
    gradient(section, layer);
  }

  private static void gradient(Section section, LayerPlan.Linear layer) {
    Matrix weight = layer.weight();
    String name = section.name("Gradient");
    section.call(
        Pass.ACCUMULATE,
        name + "(" + LayerCode.panelArgument(section, weight) + "work, rows, gradient)");
    section.method(
        name,
        "{@code dA += g' x} and {@code dc += sum g} over the rows, for one panel of units.",
        LayerCode.panelParameter(layer.weight()) + "float[] work, int rows, float[] gradient",
        body -> {
          OuterProductCode.write(section, body, layer.outer(), Scaled.NONE);
          body.lanes(
              "lane",
              weight.panel(),
              lane -> {
                String unit = weight.panels() == 1 ? "" : Code.times("panel", weight.panel());
                lane.let("sum", uniform("0f"));
                lane.block(
                    "for (int row = 0; row < rows; row++)",
                    row ->
                        row.set(
                            "sum",
                            add(
                                lanes("sum"),
                                load(
                                    "work",
                                    Code.sum(Code.row(layer.gradient(), "row"), unit, "lane")))));
                String bias = Code.sum("" + layer.bias(), unit, "lane");
                lane.store("gradient", bias, add(load("gradient", bias), lanes("sum")));
              });
        });
  }
}
