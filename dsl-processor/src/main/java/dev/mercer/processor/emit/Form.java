package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

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

  /** The number of lanes in which {@code left < right}, as an int. */
  CodeBlock countLess(Expression left, Expression right);

  /** The vectors side by side in a tile onto panels of this width. */
  int vectors(int panel, int chains);

  /** The tiles that an operation has, the largest first. */
  List<Tile> tiles();

  /**
   * What a tile keeps in registers. Fewer than eight accumulators leave the multipliers waiting; a
   * tile of more rows loads less for each product.
   *
   * @param name a part of its methods' names
   * @param condition when it is used, as code; empty for always
   * @param accumulators the sums that it keeps in registers
   */
  record Tile(String name, String condition, int accumulators) {
    /**
     * The rows of the block, or inputs of an outer product, that it takes.
     *
     * @param perRow the accumulators of a row
     */
    int rows(int perRow) {
      return Math.max(1, accumulators / perRow);
    }
  }
}
