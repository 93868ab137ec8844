package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.network.Buffer;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.Workspace;

/** What layers of a network put out, or read, for some of the rows. */
final class LayerInputs {
  private final Evaluator evaluator;
  private final Examples examples;
  private final Workspace workspace;

  LayerInputs(Evaluator evaluator, Examples examples) {
    this.evaluator = evaluator;
    this.examples = examples;
    this.workspace = Workspace.forGradients(evaluator.spec().workspace());
  }

  /** Looks at one row of a block that has been computed. */
  interface Visitor {
    /**
     * @param row the row's index in the block
     * @param index its index among the rows that were asked for
     */
    void row(Workspace workspace, int row, int index);
  }

  /** Computes every layer up to one, which may be {@link LayerSpec#INPUT}, for these rows. */
  void forEach(int layer, int[] rows, Visitor visitor) {
    for (int first = 0; first < rows.length; first += Workspace.ROWS) {
      int size = Math.min(Workspace.ROWS, rows.length - first);
      compute(layer, rows, first, size);
      for (int row = 0; row < size; row++) {
        visitor.row(workspace, row, first + row);
      }
    }
  }

  /** What a layer puts out for these rows, row-major. */
  float[] values(int layer, int... rows) {
    Buffer buffer =
        layer == LayerSpec.INPUT
            ? evaluator.spec().workspace().input()
            : evaluator.spec().layers().get(layer).output();
    float[] values = new float[Math.multiplyExact(rows.length, buffer.size())];
    forEach(
        layer,
        rows,
        (block, row, index) ->
            System.arraycopy(
                block.work(), buffer.row(row), values, index * buffer.size(), buffer.size()));
    return values;
  }

  private void compute(int layer, int[] rows, int first, int size) {
    float[] work = workspace.work();
    for (int row = 0; row < size; row++) {
      int at = rows[first + row] * examples.inputSize();
      evaluator.passes().read(examples.features(), at, work, row, row + 1);
    }
    for (int each = 0; each <= layer; each++) {
      evaluator
          .passes()
          .forwardLayer(
              each, evaluator.parameters(), evaluator.derived(), work, workspace.near(), 0, size);
    }
  }
}
