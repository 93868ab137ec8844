package dev.mercer.runtime.network;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Backward passes for callers: gradients by the parameters and by the inputs, summed over blocks in
 * their order.
 */
final class Differentiation {
  private static final String PURPOSE = "differentiate it";

  private final NetworkSpec spec;
  private final Passes passes;
  private final float[] parameters;
  private final float[] derived;
  private final Claim claim;
  private final Overflow overflow;
  private final WorkspacePool pool;
  private final ReentrantLock derivation = new ReentrantLock();
  private volatile boolean derivedForInputs;

  Differentiation(
      NetworkSpec spec, Passes passes, float[] parameters, float[] derived, Claim claim) {
    this.spec = spec;
    this.passes = passes;
    this.parameters = parameters;
    this.derived = derived;
    this.claim = claim;
    this.overflow = new Overflow(spec);
    this.pool = new WorkspacePool(() -> Workspace.forGradients(spec.workspace()));
  }

  void parametersChanged() {
    derivedForInputs = false;
  }

  PackedGradient gradients(float[] rows, int count, float[] upstream) {
    Rows.checkLength("rows", rows, count, spec.inputSize());
    Rows.checkLength("upstream", upstream, count, spec.outputSize());
    claim.requireFree(PURPOSE);
    deriveForInputs();
    PackedGradient gradient =
        new PackedGradient(new float[spec.trainable()], new float[count * spec.inputSize()]);
    Workspace workspace = pool.take();
    try {
      for (int first = 0; first < count; first += Workspace.ROWS) {
        block(workspace, rows, first, Math.min(Workspace.ROWS, count - first), upstream, gradient);
      }
    } finally {
      pool.giveBack(workspace);
    }
    return gradient;
  }

  private void block(
      Workspace workspace,
      float[] rows,
      int first,
      int size,
      float[] upstream,
      PackedGradient gradient) {
    float[] work = workspace.work();
    int[] near = workspace.near();
    claim.requireFree(PURPOSE);
    if (!passes.read(rows, first * spec.inputSize(), work, 0, size)) {
      throw Rows.notFinite(spec, rows, first, first + size);
    }
    passes.forward(parameters, derived, work, near, 0, size);
    overflow.require(rows, first, size, work);
    passes.readUpstream(parameters, upstream, first * spec.outputSize(), work, 0, size);
    passes.backward(parameters, derived, work, near, 0, size);
    passes.backwardInputs(parameters, derived, work, near, 0, size);
    for (int row = 0; row < size; row++) {
      int at = (first + row) * spec.inputSize();
      System.arraycopy(
          work, spec.workspace().inputGradient().row(row), gradient.inputs(), at, spec.inputSize());
    }
    for (int task = 0; task < spec.gradientTasks(); task++) {
      passes.accumulate(task, parameters, derived, work, near, size, gradient.parameters());
    }
  }

  /**
   * Training never asks for gradients by the inputs, so what they need besides is computed when
   * they are first asked for.
   */
  private void deriveForInputs() {
    if (derivedForInputs) {
      return;
    }
    derivation.lock();
    try {
      if (!derivedForInputs) {
        passes.deriveForInputs(parameters, derived);
        derivedForInputs = true;
      }
    } finally {
      derivation.unlock();
    }
  }
}
