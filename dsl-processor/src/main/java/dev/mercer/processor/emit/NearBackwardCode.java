package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.LaneCode.add;
import static dev.mercer.processor.emit.LaneCode.fma;
import static dev.mercer.processor.emit.LaneCode.lanes;
import static dev.mercer.processor.emit.LaneCode.load;
import static dev.mercer.processor.emit.LaneCode.subtract;
import static dev.mercer.processor.emit.LaneCode.uniform;

import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.NearBits;
import dev.mercer.processor.step.RowStep.NearSource;
import dev.mercer.processor.step.RowStep.NearUnits;
import dev.mercer.processor.step.Step.NearGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The methods of the backward pass that take near pairs. These are few: they are taken one by one.
 */
final class NearBackwardCode {
  private final Section section;

  NearBackwardCode(Section section) {
    this.section = section;
  }

  /** The near units of a row, if it has any. */
  void units(Body body, NearUnits near) {
    String name = section.name(near.role());
    Signature signature = Signature.of(near.arrays(), "row");
    NearBits bits = near.bits();
    Consumer<Body> call = some -> some.line("$L($L)", name, signature.arguments());
    if (bits.panels() == 1) {
      body.block("if (near[%s] != 0)".formatted(Code.bits(bits, "")), call);
    } else {
      body.line("int any = 0");
      body.panels(bits.panels(), panel -> panel.line("any |= near[$L]", Code.bits(bits, "panel")));
      body.block("if (any != 0)", call);
    }
    section.method(
        name, near.comment(), signature.parameters(), inside -> insideUnits(inside, near));
  }

  private void insideUnits(Body body, NearUnits near) {
    NearBits bits = near.bits();
    RowsCode rows = new RowsCode(section);
    rows.constants(body, near.constants(), near.inside());
    RowsCode.places(body, near.inside());
    rows.partials(body);
    body.panels(
        bits.panels(),
        panel -> {
          panel.line("int bits = near[$L]", Code.bits(bits, Code.panel(bits.panels())));
          panel.block(
              "if (bits != 0)",
              some -> {
                String first =
                    Code.sum(
                        near.cleared().name(), Code.times(Code.panel(bits.panels()), bits.panel()));
                some.line(
                    "$T.fill(work, $L, $L, 0f)",
                    RuntimeTypes.ARRAYS,
                    first,
                    first + " + " + bits.panel());
                eachUnit(some, bits, unit -> RowsCode.single(unit, near.statements(), "unit"));
              });
        });
    rows.steps(body, near.after());
  }

  /** A loop over the near units of a panel, of which {@code bits} are known. */
  private static void eachUnit(Body body, NearBits bits, Consumer<Body> inside) {
    body.block(
        "for (int left = bits; left != 0; left &= left - 1)",
        loop -> {
          String first = Code.times(Code.panel(bits.panels()), bits.panel());
          loop.line(
              "int unit = " + Code.sum(first, "$T.numberOfTrailingZeros(left)"), Integer.class);
          inside.accept(loop);
        });
  }

  /** The gradient by the source, for the near units of a row. */
  void source(Body body, NearSource near) {
    String name = section.name(near.role());
    String panel = Code.panel(near.bits().panels());
    Signature signature =
        Signature.of(near.arrays()).with(panel.isEmpty() ? List.of("row") : List.of("row", panel));
    body.panels(
        near.bits().panels(),
        inside ->
            inside.block(
                "if (near[%s] != 0)".formatted(Code.bits(near.bits(), panel)),
                some -> some.line("$L($L)", name, signature.arguments())));
    section.method(
        name,
        near.comment(),
        signature.parameters(),
        inside -> {
          RowsCode.places(inside, Stream.of(near.x(), near.dx(), near.close()));
          inside.line("int bits = near[$L]", Code.bits(near.bits(), panel));
          eachUnit(inside, near.bits(), unit -> source(unit, near, near.transposed()));
        });
  }

  /** The row of the unit goes through all panels of the repacked matrix. */
  private static void source(Body unit, NearSource near, Matrix transposed) {
    unit.line("float twice = -2f * work[close + unit]");
    unit.line("int w = $L", Code.sum(transposed.start().name(), "unit * " + transposed.panel()));
    unit.block(
        "for (int i = 0, v = w; i < %s; i += %s, v += %s)"
            .formatted(near.x().buffer().padded(), transposed.panel(), transposed.panelLength()),
        inner ->
            inner.lanes(
                "lane",
                transposed.panel(),
                lane -> {
                  LaneCode x = load("work", "x + i + lane");
                  LaneCode w = load(transposed.start().array().code(), "v + lane");
                  lane.let("difference", subtract(x, w));
                  lane.let("sum", load("work", "dx + i + lane"));
                  lane.store(
                      "work",
                      "dx + i + lane",
                      fma(lanes("difference"), uniform("twice"), lanes("sum")));
                }));
  }

  /** The gradient by the units of a panel, row by row. */
  void gradient(Body body, NearGradient near) {
    String name = section.name(near.role());
    Matrix matrix = near.matrix();
    String panel = Code.panel(matrix.panels());
    List<String> ints = new ArrayList<>(List.of("row"));
    Signature signature =
        Signature.of(Stream.of(matrix.start().array(), Array.WORK, Array.GRADIENT))
            .with(ints)
            .forPanel(panel);
    body.allRows(
        near.rowsPerSample(),
        row ->
            row.block(
                "if (near[%s] != 0)".formatted(Code.bits(near.bits(), panel)),
                some -> some.line("$L($L)", name, signature.arguments())));
    section.method(
        name,
        near.comment(),
        signature.parameters(),
        inside -> gradient(inside, near, Code.times(panel, matrix.panel()), panel));
  }

  private static void gradient(Body body, NearGradient near, String unit, String panel) {
    Matrix matrix = near.matrix();
    body.place("x", near.x());
    body.line("int close = $L", Code.sum(Code.row(near.close(), "row"), unit));
    body.line(
        "int w = $L", Code.sum(matrix.start().name(), Code.times(panel, matrix.panelLength())));
    body.block(
        "for (int k = 0; k < %s; k++)".formatted(matrix.inputs()),
        k ->
            k.lanes(
                "lane",
                matrix.panel(),
                lane -> {
                  String index = "w + k * " + matrix.panel() + " + lane";
                  lane.let("q", load("work", "close + lane"));
                  LaneCode w = load(matrix.start().array().code(), index);
                  lane.let("difference", subtract(uniform("work[x + k]"), w));
                  lane.store(
                      "gradient",
                      index,
                      fma(
                          add(lanes("q"), lanes("q")),
                          lanes("difference"),
                          load("gradient", index)));
                }));
  }
}
