package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * How lanes are printed. The loops around them are the same in both forms; in the scalar form there
 * is one lane.
 */
sealed interface Form permits VectorForm, ScalarForm {

  /** The suffix of the class: {@code Vector} or {@code Scalar}. */
  String name();

  /** The type of a local variable that holds lanes. */
  TypeName type();

  /** The number of lanes, as code. */
  String lanes();

  /**
   * The distance of the {@code vector}-th of several vectors side by side, as in {@code " +
   * LANES"}.
   */
  String behind(int vector);

  /** The increment of a loop over lanes, {@code vectors} at a time. */
  String step(String variable, int vectors);

  CodeBlock print(Expression expression);

  /** A statement that stores lanes. */
  CodeBlock store(String array, String index, Expression value);

  /** An int with a bit for each lane in which {@code left < right}, from bit 0. */
  CodeBlock lessBits(Expression left, Expression right);

  /** Tiles of a contraction onto panels of this width, with this many chains for each output. */
  Tile contraction(int panel, int chains);

  /** Tiles of an outer product onto panels of this width. */
  Tile outerProduct(int panel);

  /**
   * What a tile keeps in registers: eight accumulators, as more than 16 registers are not to be had
   * everywhere, and fewer leave the multipliers waiting.
   *
   * @param rows the rows of the block, or inputs of an outer product
   * @param vectors the vectors side by side
   * @param chains the chains for each output
   */
  record Tile(int rows, int vectors, int chains) {
    /** The accumulators of a row. */
    int perRow() {
      return vectors * chains;
    }
  }
}
