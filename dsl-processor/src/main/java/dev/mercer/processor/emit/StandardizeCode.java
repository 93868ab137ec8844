package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.Expression.divide;
import static dev.mercer.processor.emit.Expression.load;
import static dev.mercer.processor.emit.Expression.subtract;

import dev.mercer.processor.plan.LayerPlan;

/** {@code y = (x - mean) / scale}; the padding of the scales is 1. */
final class StandardizeCode {
  private StandardizeCode() {}

  static void write(Section section, LayerPlan.Standardize layer) {
    int padded = layer.output().padded();
    Expression scale = load("parameters", Code.sum("" + layer.scale(), "i"));
    String forward = section.name("Forward");
    section.call(Pass.FORWARD, forward + "(parameters, work, from, to)");
    section.method(
        forward,
        LayerCode.comment(layer, "y = (x - mean) / scale"),
        "float[] parameters, float[] work, int from, int to",
        body ->
            body.rows(
                row -> {
                  row.place("x", layer.source().value()).place("y", layer.output());
                  row.lanes(
                      "i",
                      padded,
                      lane -> {
                        Expression mean = load("parameters", Code.sum("" + layer.mean(), "i"));
                        Expression centred = subtract(load("work", "x + i"), mean);
                        lane.store("work", "y + i", divide(centred, scale));
                      });
                }));

    String backward = section.name("Backward");
    section.call(Pass.backward(layer.source()), backward + "(parameters, work, from, to)");
    section.method(
        backward,
        "{@code dx = g / scale}",
        "float[] parameters, float[] work, int from, int to",
        body ->
            body.rows(
                row -> {
                  row.place("g", layer.gradient()).place("dx", layer.source().gradient());
                  row.lanes(
                      "i",
                      padded,
                      lane ->
                          LayerCode.contribute(
                              lane, layer.source(), divide(load("work", "g + i"), scale)));
                }));
  }
}
