package dev.mercer.runtime;

import dev.mercer.runtime.data.CellParser;
import dev.mercer.runtime.data.CellValues;
import dev.mercer.runtime.data.Packing;
import dev.mercer.runtime.data.RowCollector;
import dev.mercer.runtime.data.RowParser;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the rows that a network reads: the components of its input record. A generated
 * class has one, {@code MercerLoans.schema()}. It reads files and single rows by the same rules:
 *
 * <ul>
 *   <li>blanks around a text do not count;
 *   <li>an empty text is missing, and so are those that {@link #missing} states;
 *   <li>a number has a decimal point and no separators; a whole number may end in {@code .0};
 *   <li>a flag is {@code true} or {@code false}, {@code yes} or {@code no}, {@code t} or {@code f},
 *       {@code y} or {@code n}, {@code 1} or {@code 0}, whatever the case;
 *   <li>a constant of an enum is found by its name, or else whatever the case and with an
 *       underscore for blanks, hyphens and dots: {@code part-time} is {@code PART_TIME}.
 * </ul>
 *
 * <p>Immutable, and safe from any thread.
 *
 * @param <Input> the input record
 */
public final class Schema<Input> {
  private final NetworkSpec spec;
  private final BiConsumer<Input, Cells> cells;
  private final Function<@Nullable Object[], Input> input;
  private final Set<String> missing;

  private Schema(
      NetworkSpec spec,
      BiConsumer<Input, Cells> cells,
      Function<@Nullable Object[], Input> input,
      Set<String> missing) {
    this.spec = spec;
    this.cells = cells;
    this.input = input;
    this.missing = Set.copyOf(missing);
  }

  /**
   * For generated classes.
   *
   * @param cells says the components of an input
   * @param input makes an input of its components, boxed, constants as their indices
   */
  public static <Input> Schema<Input> of(
      NetworkSpec spec, BiConsumer<Input, Cells> cells, Function<@Nullable Object[], Input> input) {
    return new Schema<>(spec, cells, input, Set.of());
  }

  /**
   * A column of a row.
   *
   * @param name the component's name
   * @param header the column's name in a file: the component's, unless {@code @Column} states
   *     another
   * @param expected what a cell of it looks like, as in {@code one of GOOD, BAD}
   * @param nullable whether a cell may be missing
   */
  public record Column(String name, String header, String expected, boolean nullable) {}

  /** The columns, in the order of the components. */
  public List<Column> columns() {
    return spec.columns().stream()
        .map(
            column ->
                new Column(
                    column.name(),
                    column.header(),
                    CellParser.of(column, missing).expected(),
                    column.nullable()))
        .toList();
  }

  /**
   * The same schema, where these texts too stand for a missing value, as in {@code "NA", "?"}. They
   * are compared letter by letter.
   */
  public Schema<Input> missing(String... texts) {
    Set<String> all = new HashSet<>(missing);
    all.addAll(List.of(texts));
    return new Schema<>(spec, cells, input, all);
  }

  /**
   * Reads one input from texts, as a training reads a file.
   *
   * @param texts by column header; a column without one is missing, and others are ignored
   * @throws IllegalArgumentException if a text means nothing in its column; it says so of all
   */
  public Input row(Map<String, String> texts) {
    CellValues values = new CellValues(spec.columns());
    List<String> faults =
        parser().parse(index -> texts.getOrDefault(spec.columns().get(index).header(), ""), values);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return input.apply(values.values());
  }

  /**
   * Inputs with their labels; generated classes have a {@code dataset} that takes the labels
   * themselves.
   *
   * @param labels the class of each input, counted from 0 in the order of the enum's constants
   * @throws IllegalArgumentException if there are no inputs, there are not as many labels, or a
   *     component has no feature: NaN, a number beyond a float
   */
  public Dataset dataset(List<Input> inputs, int[] labels) {
    RowCollector rows = collected(inputs);
    return new Dataset(rows.with(Packing.labels(rows.count(), labels)));
  }

  /**
   * Inputs with their target values.
   *
   * @param targets the values that a model should answer to each input, all of one length
   * @throws IllegalArgumentException as for labels, or if a target is not finite
   */
  public Dataset dataset(List<Input> inputs, float[][] targets) {
    RowCollector rows = collected(inputs);
    return new Dataset(rows.with(Packing.values(rows.count(), targets)));
  }

  private RowCollector collected(List<Input> inputs) {
    Objects.requireNonNull(inputs, "The list of inputs is null.");
    RowCollector rows = new RowCollector(spec);
    for (Input each : inputs) {
      TypedRows.requireThere(each, "input", rows.count());
      rows.begin();
      cells.accept(each, rows);
      rows.end();
    }
    return rows;
  }

  /**
   * Reads rows of text, as of a file, one by one.
   *
   * @param header the names of the columns that the rows have, in order; they hold those of the
   *     schema, and those of the answers
   * @param answers the columns of what a model should answer: one for a classifier, one for each
   *     value of a regression. If none are stated, they have the names of the declaration: that of
   *     the layer for a label, those of the record for values
   * @throws IllegalArgumentException if a column is not there, or is there twice
   */
  public TextRows rows(List<String> header, String... answers) {
    return new TextRows(spec, parser(), header, List.of(answers));
  }

  private RowParser parser() {
    return new RowParser(
        spec.columns().stream().map(column -> CellParser.of(column, missing)).toList());
  }

  /** The columns as sentences, one on each line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Column column : columns()) {
      text.append(
          "%s: %s%s\n"
              .formatted(
                  column.header(), column.expected(), column.nullable() ? ", or missing" : ""));
    }
    return text.toString();
  }
}
