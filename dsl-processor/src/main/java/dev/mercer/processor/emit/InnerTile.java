package dev.mercer.processor.emit;

import static dev.mercer.processor.emit.LaneCode.add;
import static dev.mercer.processor.emit.LaneCode.fma;
import static dev.mercer.processor.emit.LaneCode.lanes;
import static dev.mercer.processor.emit.LaneCode.load;
import static dev.mercer.processor.emit.LaneCode.subtract;
import static dev.mercer.processor.emit.LaneCode.uniform;

import dev.mercer.processor.plan.Tiling;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The innermost method of a contraction: one chunk of the sums of a few rows and units, in
 * registers. Every output is computed by the same operations in every tile: chains of fused
 * multiply-adds that start at zero, term k of the chunk in chain {@code k mod chains}, what is left
 * over at the end in the first.
 */
final class InnerTile {
  /** What is summed. */
  enum Term {
    /** {@code x w}. */
    PRODUCT,
    /** {@code (x - w)^2}. */
    SQUARED_DIFFERENCE,
    /** {@code w^2}. */
    SQUARE
  }

  private final Form form;
  private final Contraction contraction;
  private final Matrix matrix;
  private final Term term;
  private final int vectors;
  private final int chains;
  private final int rows;
  private final int columns;

  /**
   * @param rows the rows of the tile
   * @param panels the panels of the tile
   */
  InnerTile(Form form, Contraction contraction, Term term, int rows, int panels) {
    this.form = form;
    this.contraction = contraction;
    this.matrix = contraction.matrix();
    this.term = term;
    this.chains = contraction.chains();
    this.vectors = Tiling.of(contraction, form.lanes()).vectors();
    this.rows = rows;
    this.columns = panels * vectors;
  }

  /** The parameters of the method: the places of the row, the panel and the output. */
  String parameters() {
    List<String> ints =
        new ArrayList<>(term == Term.SQUARE ? List.of("w", "z") : List.of("x", "w", "z"));
    if (contraction.ragged()) {
      ints.add("depth");
    }
    // The first chunk sets what later ones add to.
    boolean choice = contraction.chunked() && !contraction.add();
    return arrays().with(ints).parameters() + (choice ? ", boolean add" : "");
  }

  /** The arrays of the method. */
  Signature arrays() {
    return Signature.of(contraction.arrays());
  }

  void write(Body body) {
    body.lanes("lane", matrix.panel(), vectors, this::writeLanes);
  }

  private void writeLanes(Body body) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (int chain = 0; chain < chains; chain++) {
          body.let(sum(row, column, chain), uniform("0f"));
        }
      }
    }
    writeLoops(body);
    joinChains(body);
    if (contraction.add()) {
      addStored(body);
    } else if (contraction.chunked()) {
      body.block("if (add)", this::addStored);
    }
    forEachOutput((sum, index) -> body.store(array(), index, lanes(sum)));
  }

  private void writeLoops(Body body) {
    int panel = matrix.panel();
    int inputs = Math.min(matrix.inputs(), contraction.chunk());
    String depth = contraction.ragged() ? "depth" : "" + inputs;
    if (chains == 1 || inputs < chains) {
      body.block(
          "for (int k = 0; k < %s; k++)".formatted(depth),
          inside -> writeTerm(inside, " + k", " + k * " + panel, 0, true));
      return;
    }
    int left = matrix.inputs() % chains;
    String end = contraction.ragged() ? "depth - " + (chains - 1) : "" + (inputs - inputs % chains);
    body.line("int k = 0");
    body.block(
        "for (; k < %s; k += %s)".formatted(end, chains),
        inside -> {
          for (int chain = 0; chain < chains; chain++) {
            String behind = " + k * " + panel + plus(chain * panel);
            writeTerm(inside, " + k" + plus(chain), behind, chain, chain == 0);
          }
        });
    if (left > 0) {
      body.block(
          "for (; k < %s; k++)".formatted(depth),
          inside -> writeTerm(inside, " + k", " + k * " + panel, 0, true));
    }
  }

  /**
   * One input: loads it and the weights, and adds the terms.
   *
   * @param first whether the locals are to be declared
   */
  private void writeTerm(Body body, String x, String w, int chain, boolean first) {
    for (int column = 0; column < columns; column++) {
      int panel = column / vectors;
      String behind =
          w + plus(panel * matrix.panelLength()) + " + lane" + form.behind(column % vectors);
      body.assign(first, "w" + column, load(matrix.start().array().code(), "w" + behind));
    }
    for (int row = 0; row < rows; row++) {
      if (term != Term.SQUARE) {
        String index = "x" + plus(row * contraction.x().stride()) + x;
        body.assign(
            first, "x" + row, uniform(contraction.x().start().array().code() + "[" + index + "]"));
      }
      for (int column = 0; column < columns; column++) {
        String sum = sum(row, column, chain);
        LaneCode weight = lanes("w" + column);
        LaneCode input = lanes("x" + row);
        switch (term) {
          case PRODUCT -> body.set(sum, fma(input, weight, lanes(sum)));
          case SQUARE -> body.set(sum, fma(weight, weight, lanes(sum)));
          case SQUARED_DIFFERENCE -> {
            body.set("w" + column, subtract(input, weight));
            body.set(sum, fma(weight, weight, lanes(sum)));
          }
        }
      }
    }
  }

  /** Adds the chains of each output by halves. */
  private void joinChains(Body body) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (int half = chains / 2; half > 0; half /= 2) {
          for (int chain = 0; chain < half; chain++) {
            String sum = sum(row, column, chain);
            body.set(sum, add(lanes(sum), lanes(sum(row, column, chain + half))));
          }
        }
      }
    }
  }

  /** Adds what the output holds. */
  private void addStored(Body body) {
    forEachOutput((sum, index) -> body.set(sum, add(load(array(), index), lanes(sum))));
  }

  /** Gives the name of each sum, and its index in the array of the output. */
  private void forEachOutput(BiConsumer<String, String> action) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int panel = column / vectors;
        int place = row * contraction.out().stride() + panel * matrix.panel();
        String index = "z" + plus(place) + " + lane" + form.behind(column % vectors);
        action.accept(sum(row, column, 0), index);
      }
    }
  }

  /** The array of the output. */
  private String array() {
    return contraction.out().start().array().code();
  }

  private String sum(int row, int column, int chain) {
    String name = "sum" + row + column;
    return chains == 1 ? name : name + (char) ('a' + chain);
  }

  private static String plus(int offset) {
    return offset == 0 ? "" : " + " + offset;
  }
}
