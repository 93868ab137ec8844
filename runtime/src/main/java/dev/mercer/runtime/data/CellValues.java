package dev.mercer.runtime.data;

import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.ColumnSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of one row as values of their components' types, boxed: a constant as its index,
 * what is missing as null.
 */
public final class CellValues implements Cells {
  private final List<ColumnSpec> columns;
  private final @Nullable Object[] values;
  private int column;

  public CellValues(List<ColumnSpec> columns) {
    this.columns = columns;
    this.values = new Object[columns.size()];
  }

  /** One value for each column: the array itself. */
  public @Nullable Object[] values() {
    return values;
  }

  @Override
  public void number(double value) {
    values[column] =
        columns.get(column).type() == CellType.Numeric.FLOAT ? (Object) (float) value : value;
    column++;
  }

  @Override
  public void number(long value) {
    values[column] =
        switch ((CellType.Numeric) columns.get(column).type()) {
          case BYTE -> (Object) (byte) value;
          case SHORT -> (short) value;
          case INT -> (int) value;
          default -> value;
        };
    column++;
  }

  @Override
  public void flag(boolean value) {
    values[column++] = value;
  }

  @Override
  public void constant(int index) {
    values[column++] = index;
  }

  @Override
  public void text(String value) {
    values[column++] = value;
  }

  @Override
  public void missing() {
    values[column++] = null;
  }
}
