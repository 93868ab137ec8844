package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.LaneCode.lanes;
import static dev.mercer.processor.emit.LaneCode.uniform;

import dev.mercer.processor.plan.Tiling;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Panel;
import dev.mercer.processor.step.Statement.Accumulate;
import dev.mercer.processor.step.Step.BlockSum;
import dev.mercer.processor.step.Step.ColumnSum;
import dev.mercer.processor.step.Step.RowSum;

/** Sums along rows, several rows at a time, and sums over the rows of a block. */
final class SumCode {
  private SumCode() {}

  /** Adds the method of sums along rows, and calls it. */
  static void row(Section section, Body body, RowSum sum) {
    String name = section.name(sum.role());
    Signature signature = Signature.of(sum.arrays(), "from", "to");
    body.line("$L($L)", name, signature.arguments());
    section.method(
        name,
        sum.comment(),
        signature.parameters(),
        method -> {
          String from = Code.times("from", sum.rowsPerSample());
          String to = Code.times("to", sum.rowsPerSample());
          int rows = Tiling.SUM_ROWS;
          method.line("int tiled = $L - ($L - $L) % $L", to, to, from, rows);
          method.block(
              "for (int row = %s; row < tiled; row += %s)".formatted(from, rows),
              tile -> rows(section, tile, sum, rows));
          method.block(
              "for (int row = tiled; row < %s; row++)".formatted(to),
              tile -> rows(section, tile, sum, 1));
        });
  }

  private static void rows(Section section, Body body, RowSum sum, int rows) {
    body.place(sum.x().name(), sum.x().buffer());
    new RowsCode(section).partials(body);
    String name = ((Accumulate) sum.statements().getLast()).name();
    int stride = sum.x().buffer().stride();
    body.partials(
        sum.x().buffer().padded(),
        first -> {
          for (int row = 0; row < rows; row++) {
            first.let(name + row, uniform("0f"));
          }
        },
        inside -> {
          for (int row = 0; row < rows; row++) {
            String behind = "" + row * stride;
            ExpressionCode code =
                new ExpressionCode(
                    element -> Code.sum(element.name(), behind, "i"),
                    start -> Code.sum(start.name(), "i"),
                    "" + row,
                    false);
            RowsCode.statements(inside, sum.statements(), code);
          }
        },
        last -> {
          for (int row = 0; row < rows; row++) {
            last.store("work", Code.sum("partials", "" + 16 * row, "lane"), lanes(name + row));
          }
        });
    for (int row = 0; row < rows; row++) {
      body.line(
          "work[$L] = $T.sum(work, $L)",
          Code.sum(sum.to().name(), "row", "" + row),
          RuntimeTypes.ARITHMETIC,
          Code.sum("partials", "" + 16 * row));
    }
  }

  /** The sum of each unit of a panel over the rows of the block. */
  static void column(Body body, ColumnSum sum) {
    int width = Panel.width(sum.units());
    String panel = Code.panel(Panel.count(sum.units()));
    String unit = Code.times(panel, width);
    Address to = sum.to();
    ExpressionCode code =
        new ExpressionCode(
            element -> Code.sum(Code.row(element.buffer(), "row"), unit, "lane"),
            start -> Code.sum(start.name(), unit, "lane"),
            "",
            false);
    String place = to.array() == Array.WORK ? Code.times(panel, ColumnSum.STRIDE) : unit;
    body.lanes(
        "lane",
        width,
        lane -> {
          lane.let("sum", uniform("0f"));
          lane.allRows(sum.rowsPerSample(), row -> row.set("sum", code.of(sum.next())));
          lane.store(to.array().code(), Code.sum(to.name(), place, "lane"), code.of(sum.result()));
        });
  }

  /** The sum of what is kept for each row of the block. */
  static void block(Body body, BlockSum sum) {
    body.line("float $L = 0f", sum.name());
    body.allRows(
        sum.rowsPerSample(), row -> row.line("$L += work[$L + row]", sum.name(), sum.of().name()));
    body.line(
        "gradient[$L] $L $L * derived[$L]",
        sum.gradient().name(),
        sum.negative() ? "-=" : "+=",
        sum.name(),
        sum.slope().name());
  }
}
