package dev.mercer.runtime.data;

import dev.mercer.runtime.network.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads the cells of a row from texts.
 *
 * @param columns the parser of each column
 */
public record RowParser(List<CellParser> columns) {

  public RowParser {
    columns = List.copyOf(columns);
  }

  /**
   * Says what the texts of a row mean.
   *
   * @param text that of the column of an index
   * @return what is wrong, in sentences: of all columns, though nothing is said behind the first
   */
  public List<String> parse(IntFunction<String> text, Cells cells) {
    List<String> faults = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      try {
        columns.get(index).parse(text.apply(index), faults.isEmpty() ? cells : Nobody.LISTENS);
      } catch (IllegalArgumentException fault) {
        faults.add(fault.getMessage());
      }
    }
    return faults;
  }

  private enum Nobody implements Cells {
    LISTENS;

    @Override
    public void number(double value) {}

    @Override
    public void flag(boolean value) {}

    @Override
    public void constant(int index) {}

    @Override
    public void text(String value) {}

    @Override
    public void missing() {}
  }
}
