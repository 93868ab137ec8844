package dev.mercer.runtime.train;

/** What is done with a row's outputs. */
interface Head {
  /**
   * @param work the workspace of the row's block, behind the forward pass
   * @param row the row's place in the block
   * @param example its place among the examples
   * @param slot its place in this pass, from 0
   */
  void row(float[] work, int row, int example, int slot);
}
