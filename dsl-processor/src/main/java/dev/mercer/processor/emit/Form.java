package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.plan.Tiling.Lanes;

/**
 * How lanes are printed. The loops around them are the same in both forms; in the scalar form there
 * is one lane.
 */
sealed interface Form permits VectorForm, ScalarForm {

  /** The suffix of the class: {@code Vector} or {@code Scalar}. */
  String name();

  /** The type of a local variable that holds lanes. */
  TypeName type();

  /** What its lanes are, to the plan. */
  Lanes lanes();

  /**
   * The distance of the {@code vector}-th of several vectors side by side, as in {@code " +
   * LANES"}.
   */
  String behind(int vector);

  /** The increment of a loop over lanes, {@code vectors} at a time. */
  String step(String variable, int vectors);

  CodeBlock print(LaneCode expression);

  /** A statement that stores lanes. */
  CodeBlock store(String array, String index, LaneCode value);

  /** An int with a bit for each lane in which {@code left < right}, from bit 0. */
  CodeBlock lessBits(LaneCode left, LaneCode right);

  /** The number of lanes in which {@code left < right}, as an int. */
  CodeBlock countLess(LaneCode left, LaneCode right);
}
