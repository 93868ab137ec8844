package dev.mercer.runtime.train;

/** What is done with a row's outputs. */
interface Head {
  /**
   * @param work the workspace of the row's block, behind the forward pass
   * @param row its index in the block
   * @param example its index among the examples
   * @param slot its number in this pass, from 0
   */
  void row(float[] work, int row, int example, int slot);
}
