package dev.mercer.processor.emit;

import dev.mercer.processor.emit.InnerTile.Term;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Expression.Local;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.RowStep.Near;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The method that takes all units of a row by the expansion of their distance, and the one that
 * takes the near ones again: inner products and distances of a whole panel go to scratch memory,
 * and the near ones count.
 */
final class NearForwardCode {
  private final Section section;
  private final RowsCode rows;
  private final Near near;
  private final Matrix matrix;
  private final String panel;
  private final String again;
  private final Signature againSignature;

  NearForwardCode(Section section, Near near) {
    this.section = section;
    this.rows = new RowsCode(section);
    this.near = near;
    this.matrix = near.matrix();
    this.panel = Code.panel(matrix.panels());
    this.again = section.name("Close" + near.role());
    List<String> ints = new ArrayList<>(List.of("row"));
    if (!panel.isEmpty()) {
      ints.add(panel);
    }
    ints.add("bits");
    this.againSignature =
        Signature.of(
                Stream.concat(
                    near.again().flatMap(each -> each.reads()),
                    Stream.of(matrix.start().array(), Array.WORK)))
            .with(ints);
  }

  /** Adds the methods, and calls the first. */
  void call(Body body) {
    String name = section.name(near.role());
    Signature signature = Signature.of(near.arrays(), "row");
    body.line("$L($L)", name, signature.arguments());
    section.method(name, near.comment(), signature.parameters(), this::row);
    section.method(
        again,
        "Computes the near pairs of a row and a panel again: the difference comes first, then the"
            + " square.",
        againSignature.parameters(),
        this::again);
  }

  private void row(Body body) {
    rows.constants(body, near.constants(), near.inside());
    RowsCode.places(body, near.inside());
    body.panels(matrix.panels(), this::panel);
  }

  private void panel(Body body) {
    ExpressionCode code = ExpressionCode.panel(Code.times(panel, matrix.panel()));
    body.line("int bits = 0");
    body.lanes(
        "lane",
        matrix.panel(),
        lane -> {
          RowsCode.statements(lane, near.expansion(), code);
          lane.line(
              "bits |= $L << lane",
              section.form().lessBits(code.of(new Local("distance")), code.of(near.limit())));
          RowsCode.statements(lane, near.statements(), code);
        });
    body.line("near[$L] = bits", Code.bits(near.bits(), panel));
    body.block("if (bits != 0)", some -> some.line("$L($L)", again, againSignature.arguments()));
  }

  private void again(Body body) {
    rows.constants(body, near.constants(), near.again());
    body.place("x", near.x());
    body.line(
        "int w = $L", Code.sum(matrix.start().name(), Code.times(panel, matrix.panelLength())));
    RowsCode.places(body, near.again());
    rows.partials(body);
    Contraction sums = new Contraction("", "", near.x(), matrix, near.x(), false);
    int second = Plan.SCRATCH / 2;
    Chunks.write(
        body,
        sums,
        chunk -> {
          tile(chunk, "CloseDotTile", "%s inner products.", Term.PRODUCT, sums, 0);
          tile(chunk, "CloseTile", "%s squared distances.", Term.SQUARED_DIFFERENCE, sums, second);
        });
    body.block(
        "for (int left = bits; left != 0; left &= left - 1)",
        each -> {
          each.line("int lane = $T.numberOfTrailingZeros(left)", Integer.class);
          each.line("float dot = work[partials + lane]");
          each.line("float distance = work[partials + $L + lane]", second);
          String unit = Code.sum(Code.times(panel, matrix.panel()), "lane");
          RowsCode.single(each, near.statements(), unit);
        });
  }

  private void tile(
      Body body, String role, String comment, Term term, Contraction sums, int place) {
    InnerTile tile = new InnerTile(section.form(), sums, term, 1, 1);
    String name = section.name(role);
    body.line(
        "$L($L, x$L, w$L, $L$L)",
        name,
        tile.arrays().arguments(),
        Chunks.from(sums),
        sums.chunked() ? " + k * " + matrix.panel() : "",
        Code.sum("partials", "" + place),
        Chunks.arguments(sums));
    section.method(name, comment.formatted(matrix.panel()), tile.parameters(), tile::write);
  }
}
