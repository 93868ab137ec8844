package dev.mercer.runtime.network;

/**
 * The forward and backward passes of one network, generated for a vector and a scalar backend,
 * which give the same bits. The passes have no state; {@link NetworkSpec} states the sizes of the
 * arrays.
 *
 * <p>Rows are counted within a block, from 0 to {@link Workspace#ROWS}. Calls on disjoint ranges of
 * rows, or on different tasks, may run at the same time on the same arrays: whatever the split,
 * every number is computed by the same operations in the same order.
 */
public interface Passes {

  /**
   * A pair of a row and a prototype is near if {@code ||x||^2 + ||w||^2 - 2 <x,w>} is less than
   * this part of {@code ||x||^2 + ||w||^2}. The difference has then lost its digits to rounding,
   * and the distance is computed directly, as {@code sum (x - w)^2}.
   */
  float NEAR = 0x1p-6f;

  /**
   * Recomputes {@code derived} after the parameters have changed: what forward and backward need.
   */
  void derive(float[] parameters, float[] derived);

  /** Recomputes the rest of {@code derived}: what {@link #backwardInputs} needs besides. */
  void deriveForInputs(float[] parameters, float[] derived);

  /**
   * Copies rows {@code [from, to)} into the block's input buffer; row {@code from} starts at {@code
   * rows[at]}.
   *
   * @return whether every feature is finite
   */
  boolean read(float[] rows, int at, float[] work, int from, int to);

  /**
   * Copies the outputs of rows {@code [from, to)} in the user's units, {@code raw * scale + offset}
   * for a regression, to {@code result}, from {@code result[at]} on.
   */
  void write(float[] parameters, float[] work, int from, int to, float[] result, int at);

  /**
   * Copies the gradient by what {@link #write} writes, {@code upstream} from {@code upstream[at]}
   * on, into {@link WorkspaceSpec#outputGradient} of rows {@code [from, to)}.
   */
  void readUpstream(float[] parameters, float[] upstream, int at, float[] work, int from, int to);

  /** Computes every layer's output for rows {@code [from, to)}. */
  void forward(float[] parameters, float[] derived, float[] work, int[] near, int from, int to);

  /**
   * Computes the output of one layer, by its index in {@link NetworkSpec#layers}, from the outputs
   * of its sources.
   */
  void forwardLayer(
      int layer, float[] parameters, float[] derived, float[] work, int[] near, int from, int to);

  /**
   * Carries the gradient of the network's output buffer back to every layer that parameters depend
   * on. Follows {@link #forward} on the same rows, with the upstream gradient in {@link
   * WorkspaceSpec#outputGradient}.
   */
  void backward(float[] parameters, float[] derived, float[] work, int[] near, int from, int to);

  /**
   * Carries the gradient on to {@link WorkspaceSpec#inputGradient}. Follows {@link #backward} on
   * the same rows.
   */
  void backwardInputs(
      float[] parameters, float[] derived, float[] work, int[] near, int from, int to);

  /**
   * Adds one task's share of the block's parameter gradient to {@code gradient}, summing over rows
   * {@code [0, rows)}. Follows {@link #backward} on all of them. Tasks own disjoint parts of {@code
   * gradient}; together the tasks {@code [0, NetworkSpec.gradientTasks)} cover it.
   */
  void accumulate(
      int task,
      float[] parameters,
      float[] derived,
      float[] work,
      int[] near,
      int rows,
      float[] gradient);
}
