package dev.mercer.processor.kind;

import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.NearBits;
import dev.mercer.processor.step.Pass;
import dev.mercer.processor.step.Procedure;
import dev.mercer.processor.step.RowStep;
import dev.mercer.processor.step.Step;
import java.util.List;

/**
 * Where a layer is planned: what it finds, places for what it leaves, and the procedures that it
 * adds. Names are parts of the names of constants in generated code.
 */
public interface Site {

  /** The values of the layer's annotation. */
  Settings settings();

  /** What the layer reads: its {@code index}-th value. */
  Buffer source(int index);

  /** Whether what the layer reads depends on trainable parameters. */
  boolean trained(int index);

  /** The layer's output. */
  Buffer output();

  /** A tensor of the layer: where it starts. */
  Address tensor(String role);

  /** The values of a tensor of the layer that is positive, derived where it is trained. */
  Step.Positive positive(String role);

  /** A tensor of the layer as a packed matrix. */
  Matrix matrix(String role);

  /** Room for a vector for each row. */
  Buffer buffer(String name, int size);

  /** Room for a float for each row. */
  Address perRow(String name);

  /** Room for floats that are the same for all rows and no other thread writes near them. */
  Address perTask(String name, int tasks);

  /** Room for floats that follow from the parameters. */
  Address derived(String name, long length);

  /** Room for a matrix with its inputs in the lanes. */
  Matrix transposed(Matrix matrix);

  /** Room for the bits of near pairs. */
  NearBits nearBits(int units);

  /** Adds a procedure, behind those that are there. */
  void add(Procedure procedure);

  /** Steps that take row after row of the layer. */
  default Step rows(RowStep... steps) {
    return new Step.Rows(output().rows(), List.of(steps));
  }

  /**
   * Adds the forward pass.
   *
   * @param remark what the layer's formula does not say
   */
  default void forward(String remark, Step... steps) {
    add(new Procedure(Pass.FORWARD, "Forward", remark, List.of(steps), 0));
  }

  /** Adds what is derived from the parameters. */
  default void derive(String role, String comment, Step... steps) {
    add(new Procedure(Pass.DERIVE, role, comment, List.of(steps), 0));
  }

  /** Adds what is derived for the gradient by the source alone. */
  default void deriveForSource(String role, String comment, Step... steps) {
    Pass pass = trained(0) ? Pass.DERIVE : Pass.DERIVE_FOR_INPUTS;
    add(new Procedure(pass, role, comment, List.of(steps), 0));
  }

  /** Packs a matrix with its inputs in the lanes, the layout that carries gradients back. */
  default void repack(Matrix from, Matrix to) {
    deriveForSource(
        "Transpose", "Repacks the matrix with its inputs in the lanes.", new Step.Repack(from, to));
  }
}
