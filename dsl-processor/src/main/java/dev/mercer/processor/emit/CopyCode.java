package dev.mercer.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.plan.Tensor;
import dev.mercer.processor.step.Buffer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The methods that copy rows between the caller's arrays and the block. They are generated because
 * HotSpot vectorises no loop over arrays that may be the same at different places.
 */
final class CopyCode {
  /** The most lanes. */
  private static final int LARGEST = 16;

  private final Plan plan;
  private final Form form;

  CopyCode(Plan plan, Form form) {
    this.plan = plan;
    this.form = form;
  }

  /** Copies and counts in one go: as many finite features as there are features, or not. */
  MethodSpec read() {
    Buffer input = plan.workspace().input();
    Body body = new Body(form);
    body.line("int finite = 0");
    if (input.size() >= LARGEST) {
      body.line("float infinity = $T.POSITIVE_INFINITY", Float.class);
    }
    body.rows(
        1,
        row -> {
          row.line("int fromRow = at + (row - from) * $L", input.size());
          row.place("x", input);
          elements(
              row,
              input.size(),
              lane -> {
                lane.let("features", LaneCode.load("rows", "fromRow + i"));
                lane.store("work", "x + i", LaneCode.lanes("features"));
                lane.line(
                    "finite += $L",
                    form.countLess(
                        LaneCode.absolute(LaneCode.lanes("features")),
                        LaneCode.uniform("infinity")));
              },
              rest ->
                  rest.line("float feature = rows[fromRow + i]")
                      .line("work[x + i] = feature")
                      .line("finite += $T.isFinite(feature) ? 1 : 0", Float.class));
        });
    body.line("return finite == (to - from) * $L", input.size());
    return Members.override(
            "read", TypeName.BOOLEAN, "float[] rows, int at, float[] work, int from, int to")
        .addCode(body.code())
        .build();
  }

  /** Copies out in the user's units: {@code raw * scale + offset}, where there is a scale. */
  MethodSpec write() {
    Buffer output = plan.output().output();
    Optional<Tensor> scale = plan.outputTensor(Tensor.OUTPUT_SCALE);
    Optional<Tensor> offset = plan.outputTensor(Tensor.OUTPUT_OFFSET);
    Body body = new Body(form);
    body.rows(
        1,
        row -> {
          row.place("y", output);
          row.line("int toRow = at + (row - from) * $L", output.size());
          if (scale.isEmpty() || offset.isEmpty()) {
            row.line("$T.arraycopy(work, y, result, toRow, $L)", System.class, output.size());
            return;
          }
          String factor = Code.sum(scale.get().start().name(), "i");
          String summand = Code.sum(offset.get().start().name(), "i");
          elements(
              row,
              output.size(),
              lane ->
                  lane.store(
                      "result",
                      "toRow + i",
                      LaneCode.fma(
                          LaneCode.load("work", "y + i"),
                          LaneCode.load("parameters", factor),
                          LaneCode.load("parameters", summand))),
              rest ->
                  rest.line(
                      "result[toRow + i] = $T.fma(work[y + i], parameters[$L], parameters[$L])",
                      Math.class,
                      factor,
                      summand));
        });
    return Members.override(
            "write",
            TypeName.VOID,
            "float[] parameters, float[] work, int from, int to, float[] result, int at")
        .addCode(body.code())
        .build();
  }

  /** Copies in what {@link #write} is the reverse of, as far as gradients go. */
  MethodSpec readUpstream() {
    Buffer gradient = plan.output().gradient();
    Optional<Tensor> scale = plan.outputTensor(Tensor.OUTPUT_SCALE);
    Body body = new Body(form);
    body.rows(
        1,
        row -> {
          row.line("int fromRow = at + (row - from) * $L", gradient.size());
          row.place("dy", gradient);
          if (scale.isEmpty()) {
            row.line(
                "$T.arraycopy(upstream, fromRow, work, dy, $L)", System.class, gradient.size());
            return;
          }
          String factor = Code.sum(scale.get().start().name(), "i");
          elements(
              row,
              gradient.size(),
              lane ->
                  lane.store(
                      "work",
                      "dy + i",
                      LaneCode.multiply(
                          LaneCode.load("upstream", "fromRow + i"),
                          LaneCode.load("parameters", factor))),
              rest -> rest.line("work[dy + i] = upstream[fromRow + i] * parameters[$L]", factor));
        });
    return Members.override(
            "readUpstream",
            TypeName.VOID,
            "float[] parameters, float[] upstream, int at, float[] work, int from, int to")
        .addCode(body.code())
        .build();
  }

  /** A loop over elements {@code i}: lanes at a time, and one at a time for the rest. */
  private static void elements(Body row, int size, Consumer<Body> lanes, Consumer<Body> rest) {
    int whole = size - size % LARGEST;
    if (whole > 0) {
      row.lanes("i", whole, lanes);
    }
    if (whole < size) {
      row.block("for (int i = %s; i < %s; i++)".formatted(whole, size), rest);
    }
  }
}
