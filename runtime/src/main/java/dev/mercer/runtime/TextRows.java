package dev.mercer.runtime;

import dev.mercer.runtime.data.AnswerCollector;
import dev.mercer.runtime.data.RowCollector;
import dev.mercer.runtime.data.RowParser;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text on their way into a data set, of {@link Schema#rows}. For one thread. */
public final class TextRows {
  /** More names than this are no help in a message. */
  private static final int SHOWN = 20;

  private final List<String> header;
  private final Part inputs;
  private final Part answers;
  private final RowCollector rows;
  private final AnswerCollector targets;

  TextRows(NetworkSpec spec, RowParser parser, List<String> header, List<String> answers) {
    this.header = header.stream().map(String::strip).toList();
    this.rows = new RowCollector(spec);
    this.targets = new AnswerCollector(spec);
    this.inputs = part(parser);
    this.answers = part(targets.parser(answers));
    requireApart();
  }

  /**
   * A part of each row.
   *
   * @param indices where in the header its columns are
   */
  private record Part(RowParser parser, int[] indices) {
    List<String> read(List<String> texts, Cells cells) {
      return parser.parse(index -> texts.get(indices[index]), cells);
    }

    boolean has(int index) {
      return Arrays.stream(indices).anyMatch(each -> each == index);
    }
  }

  private Part part(RowParser parser) {
    return new Part(
        parser, parser.columns().stream().mapToInt(each -> index(each.header())).toArray());
  }

  private int index(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no column '%s'; there are %s. A component is read from the column of its name, or of another that @Column states."
              .formatted(name, listed(header)));
    }
    if (header.lastIndexOf(name) > index) {
      throw new IllegalArgumentException(
          "There are two columns '%s', number %s and number %s; expected one."
              .formatted(name, index + 1, header.lastIndexOf(name) + 1));
    }
    return index;
  }

  private void requireApart() {
    for (int index : answers.indices()) {
      if (inputs.has(index)) {
        throw new IllegalArgumentException(
            "Column '%s' is both a component of the input and the answer; a model that reads its answer learns nothing. Leave the component out of the record."
                .formatted(header.get(index)));
      }
    }
  }

  /** The columns that nothing is read from, in order. */
  public List<String> ignored() {
    return IntStream.range(0, header.size())
        .filter(index -> !inputs.has(index) && !answers.has(index))
        .mapToObj(header::get)
        .toList();
  }

  /** The number of rows so far. */
  public int count() {
    return rows.count();
  }

  /**
   * Adds a row.
   *
   * @param texts one for each column of the header
   * @return what is wrong with it, in sentences; if there is anything, the row is not added
   * @throws IllegalArgumentException if a data set cannot hold so many rows
   */
  public List<String> add(List<String> texts) {
    if (texts.size() != header.size()) {
      return List.of(
          "There are %s fields; expected %s, as in the header."
              .formatted(texts.size(), header.size()));
    }
    rows.begin();
    targets.begin();
    List<String> faults = new ArrayList<>(inputs.read(texts, rows));
    faults.addAll(answers.read(texts, targets));
    if (faults.isEmpty()) {
      rows.end();
      targets.end();
    }
    return faults;
  }

  /**
   * Gives the rows away as a data set, and begins anew: so a large file takes no room twice.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Dataset dataset() {
    if (count() == 0) {
      throw new IllegalArgumentException("There are no rows; expected at least one.");
    }
    return new Dataset(rows.with(targets.targets()));
  }

  private static String listed(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN))
            + " and %s more".formatted(names.size() - SHOWN);
  }
}
