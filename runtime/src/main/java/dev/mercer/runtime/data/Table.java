package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.RowEncoder;
import java.util.List;

/**
 * Rows of cells as they were read, which each model encodes in its own way.
 *
 * @param specs what the columns hold
 * @param columns the cells of each column
 * @param targets what a model should answer
 * @param weights the weight of each row
 */
public record Table(
    List<ColumnSpec> specs, List<TableColumn> columns, Targets targets, float[] weights)
    implements Observations {

  @Override
  public int count() {
    return weights.length;
  }

  @Override
  public int inputSize() {
    return specs.stream().mapToInt(ColumnSpec::size).sum();
  }

  @Override
  public Table rows(int... indices) {
    return new Table(
        specs,
        columns.stream().map(column -> column.rows(indices)).toList(),
        targets.rows(indices),
        Examples.gather(weights, 1, indices));
  }

  @Override
  public Table withWeights(float... others) {
    return new Table(specs, columns, targets, others);
  }

  @Override
  public Examples encoded(Encoding encoding) {
    RowEncoder encoder = encoding.rows(count());
    for (int row = 0; row < count(); row++) {
      say(row, encoder);
    }
    return new Examples(count(), inputSize(), encoder.features(), targets, weights);
  }

  /** Says the cells of a row. */
  public void say(int row, Cells cells) {
    for (TableColumn column : columns) {
      column.say(row, cells);
    }
  }
}
