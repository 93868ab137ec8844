package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.CellFault;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.Arrays;
import java.util.List;

/** Takes rows cell by cell, and keeps them as a table. For one thread. */
public final class RowCollector implements Cells {
  private final NetworkSpec spec;
  private final List<ColumnCollector> columns;
  private int count;
  private int column;

  public RowCollector(NetworkSpec spec) {
    this.spec = spec;
    this.columns = spec.columns().stream().map(ColumnCollector::of).toList();
  }

  /** Begins a row. One that was begun and not ended is forgotten. */
  public void begin() {
    column = 0;
  }

  /**
   * Ends a row whose cells have all been said.
   *
   * @throws IllegalArgumentException if a data set cannot hold that many
   */
  public void end() {
    long values = (count + 1L) * spec.inputSize();
    if (values > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s rows of %s features are %s values; a data set holds at most %s."
              .formatted(count + 1, spec.inputSize(), values, Integer.MAX_VALUE));
    }
    count++;
  }

  /** The number of rows that have been ended. */
  public int count() {
    return count;
  }

  /**
   * Gives the rows away with what a model should answer, each of weight 1, and begins anew. Where
   * every cell is a float already they are packed at once.
   */
  public Observations with(Targets targets) {
    float[] weights = new float[count];
    Arrays.fill(weights, 1);
    Table table =
        new Table(
            spec.columns(),
            columns.stream().map(each -> each.column(count)).toList(),
            targets,
            weights);
    count = 0;
    return spec.columns().stream().allMatch(ColumnSpec::plain)
        ? table.encoded(Encoding.untrained(spec))
        : table;
  }

  @Override
  public void number(double value) {
    CellFault.requireNumber(spec.columns().get(column), value, where());
    next().number(count, value);
  }

  @Override
  public void flag(boolean value) {
    next().number(count, value ? 1 : 0);
  }

  @Override
  public void constant(int index) {
    next().code(count, index);
  }

  @Override
  public void text(String value) {
    CellFault.requireCategory(spec.columns().get(column), value, where());
    next().text(count, value);
  }

  @Override
  public void missing() {
    CellFault.requireNullable(spec.columns().get(column), where());
    next().missing(count);
  }

  private ColumnCollector next() {
    return columns.get(column++);
  }

  private String where() {
    return " of row " + count;
  }
}
