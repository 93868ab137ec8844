package dev.mercer.runtime.network;

/**
 * Memory for one block of rows.
 *
 * @param work the buffers that {@link WorkspaceSpec} lays out
 * @param near a bit for each pair of row and prototype whose distance was computed directly
 */
public record Workspace(float[] work, int[] near) {

  /**
   * The rows of a block. A parameter gradient sums over rows in chains of 64, so that a block is
   * one chain and its position in memory cannot change a bit.
   */
  public static final int ROWS = 64;

  /** A workspace for forward passes only. */
  static Workspace forForward(WorkspaceSpec spec) {
    return new Workspace(new float[spec.forwardFloats()], new int[spec.near()]);
  }

  /** A workspace for forward and backward passes. */
  public static Workspace forGradients(WorkspaceSpec spec) {
    return new Workspace(new float[spec.floats()], new int[spec.near()]);
  }
}
