package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.add;
import static dev.mercer.processor.emit.Expression.load;

import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Source;

/** {@code y = a + b}; both get the gradient. */
final class AddCode {
  private AddCode() {}

  static void write(Section section, LayerPlan.Add layer) {
    int padded = layer.output().padded();
    Source a = layer.common().sources().get(0);
    Source b = layer.common().sources().get(1);
    String forward = section.name("Forward");
    section.call(Pass.FORWARD, forward + "(work, from, to)");
    section.method(
        forward,
        LayerCode.comment(layer, "y = a + b"),
        "float[] work, int from, int to",
        body ->
            body.rows(
                row -> {
                  row.place("a", a.value()).place("b", b.value()).place("y", layer.output());
                  row.lanes(
                      "i",
                      padded,
                      lane -> {
                        Expression sum = add(load("work", "a + i"), load("work", "b + i"));
                        lane.store("work", "y + i", sum);
                      });
                }));
    backward(section, layer, "FirstBackward", "{@code da = g}", a);
    backward(section, layer, "SecondBackward", "{@code db = g}", b);
  }

  private static void backward(
      Section section, LayerPlan.Add layer, String role, String formula, Source source) {
    String name = section.name(role);
    section.call(Pass.backward(source), name + "(work, from, to)");
    section.method(
        name,
        formula,
        "float[] work, int from, int to",
        body ->
            body.rows(
                row -> {
                  row.place("g", layer.gradient()).place("dx", source.gradient());
                  row.lanes(
                      "i",
                      layer.output().padded(),
                      lane -> LayerCode.contribute(lane, source, load("work", "g + i")));
                }));
  }
}
