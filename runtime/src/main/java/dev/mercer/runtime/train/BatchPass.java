package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.network.Workspace;

/**
 * Runs a network forward, and backward if wanted, over some of the rows of some examples. The rows
 * are cut into blocks of {@link Workspace#ROWS}. A share of the crew's work is a range of rows, and
 * then some of the gradient's tasks, each over all blocks in order. A number is thus computed by
 * the same operations for any crew.
 */
final class BatchPass {
  /**
   * The blocks between two meetings of the crew: enough for a meeting to cost little, and few
   * enough to stay in the caches.
   */
  private static final int BLOCKS_FOR_EACH_WORKER = 4;

  /** The rows of a tile in generated code: a range that cuts no tile runs faster. */
  private static final int TILE = 4;

  private final Evaluator evaluator;
  private final NetworkSpec spec;
  private final Passes passes;
  private final Crew crew;
  private final Workspace[] workspaces;
  private final Crew.Work rowWork = this::rowShare;
  private final Crew.Work gradientWork = this::gradientShare;

  private final Examples examples;
  private final Head head;
  private final float[] gradient;

  private int[] order = {};
  private int first;
  private int start;
  private int count;

  /**
   * @param head what to do with each row's outputs
   * @param gradient receives the gradient by the trainable parameters; empty for forward passes
   */
  BatchPass(Evaluator evaluator, Examples examples, Crew crew, Head head, float[] gradient) {
    this.evaluator = evaluator;
    this.spec = evaluator.spec();
    this.passes = evaluator.passes();
    this.examples = examples;
    this.crew = crew;
    this.head = head;
    this.gradient = gradient;
    int blocks = crew.size() == 1 ? 1 : BLOCKS_FOR_EACH_WORKER * crew.size();
    this.workspaces = new Workspace[blocks];
    for (int i = 0; i < blocks; i++) {
      workspaces[i] = Workspace.forGradients(spec.workspace());
    }
  }

  /**
   * Runs over the examples {@code order[from .. from + size)}, which take the slots from 0. Adds to
   * the gradient.
   */
  void run(int[] order, int from, int size) {
    this.order = order;
    this.first = from;
    int most = workspaces.length * Workspace.ROWS;
    for (start = 0; start < size; start += most) {
      count = Math.min(most, size - start);
      crew.run(rowWork);
      if (gradient.length > 0) {
        crew.run(gradientWork);
      }
    }
  }

  private void rowShare(int share, int shares) {
    int tiles = (count + TILE - 1) / TILE;
    int row = (int) ((long) tiles * share / shares) * TILE;
    int end = Math.min(count, (int) ((long) tiles * (share + 1) / shares) * TILE);
    while (row < end) {
      int block = row / Workspace.ROWS;
      int blockStart = block * Workspace.ROWS;
      int to = Math.min(end - blockStart, Workspace.ROWS);
      rows(workspaces[block], blockStart, row - blockStart, to);
      row = blockStart + to;
    }
  }

  /** Rows {@code [from, to)} of a block. */
  private void rows(Workspace workspace, int blockStart, int from, int to) {
    float[] parameters = evaluator.parameters();
    float[] derived = evaluator.derived();
    float[] work = workspace.work();
    int[] near = workspace.near();
    for (int row = from; row < to; row++) {
      passes.read(
          examples.features(), example(blockStart + row) * spec.inputSize(), work, row, row + 1);
    }
    passes.forward(parameters, derived, work, near, from, to);
    for (int row = from; row < to; row++) {
      int slot = start + blockStart + row;
      head.row(work, row, order[first + slot], slot);
    }
    if (gradient.length > 0) {
      passes.backward(parameters, derived, work, near, from, to);
    }
  }

  private int example(int row) {
    return order[first + start + row];
  }

  private void gradientShare(int share, int shares) {
    float[] parameters = evaluator.parameters();
    float[] derived = evaluator.derived();
    // Block by block: a block's rows stay in the cache while the tasks go over them.
    for (int row = 0; row < count; row += Workspace.ROWS) {
      Workspace workspace = workspaces[row / Workspace.ROWS];
      int size = Math.min(Workspace.ROWS, count - row);
      for (int task = share; task < spec.gradientTasks(); task += shares) {
        passes.accumulate(
            task, parameters, derived, workspace.work(), workspace.near(), size, gradient);
      }
    }
  }
}
