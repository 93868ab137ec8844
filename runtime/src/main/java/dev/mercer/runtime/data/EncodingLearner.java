package dev.mercer.runtime.data;

import dev.mercer.runtime.math.Moments;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.ColumnEncoding;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.Evaluator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns from the training rows how a model encodes rows. Rows count by their weights; sums are
 * taken in double, in the order of the rows.
 */
public final class EncodingLearner {
  /**
   * A float is precise enough for a column if casting to it moves no value by more than this part
   * of the standard deviation: 13 of a float's 24 bits are then left for one deviation.
   */
  private static final double PRECISION = 0x1p-13;

  /** Vocabularies stand in the header of a model's file, which has bounds of its own. */
  private static final int LONGEST_VOCABULARIES = 1 << 19;

  private final Table table;

  private EncodingLearner(Table table) {
    this.table = table;
  }

  /**
   * The encoding that a model has learnt before, or else one that it learns from these rows.
   *
   * @param rows the rows to learn, which agree with the network
   * @throws IllegalArgumentException if nothing can be learnt from them
   */
  public static Encoding of(Evaluator evaluator, Observations rows) {
    if (evaluator.encoding().learnt() || !(rows instanceof Table table)) {
      return evaluator.encoding();
    }
    List<ColumnEncoding> columns = new EncodingLearner(table).columns();
    requireShort(columns, table.specs());
    return Encoding.learnt(evaluator.spec(), columns);
  }

  private static void requireShort(List<ColumnEncoding> columns, List<ColumnSpec> specs) {
    int total = 0;
    for (int i = 0; i < columns.size(); i++) {
      for (String text : columns.get(i).vocabulary()) {
        total += text.getBytes(StandardCharsets.UTF_8).length;
      }
      if (total > LONGEST_VOCABULARIES) {
        throw new IllegalArgumentException(
            "The texts of the categories up to '%s' are longer than %s bytes, which is all that a model's file holds of them: lower their max, or shorten them."
                .formatted(specs.get(i).name(), LONGEST_VOCABULARIES));
      }
    }
  }

  private List<ColumnEncoding> columns() {
    List<ColumnEncoding> columns = new ArrayList<>();
    for (int i = 0; i < table.specs().size(); i++) {
      ColumnSpec spec = table.specs().get(i);
      columns.add(
          switch (table.columns().get(i)) {
            case TableColumn.Numbers numbers -> numbers(numbers.values());
            case TableColumn.Codes codes ->
                spec.type() instanceof CellType.Category category
                    ? new ColumnEncoding(0, 0, vocabulary(codes, category.max() - 1))
                    : ColumnEncoding.UNTRAINED;
          });
    }
    return columns;
  }

  private ColumnEncoding numbers(double[] values) {
    double offset = offset(values);
    float[] features = new float[values.length];
    for (int row = 0; row < values.length; row++) {
      features[row] = (float) (values[row] - offset);
    }
    // As a standardisation computes it: so what is missing is exactly 0 behind one.
    float mean =
        Moments.of(features, 0, 1, table.weights(), row -> !Double.isNaN(values[row])).mean();
    return new ColumnEncoding(offset, mean, List.of());
  }

  /** The mean, where floats are too coarse for the column; else 0, so that it keeps its units. */
  private double offset(double[] values) {
    float[] weights = table.weights();
    double total = 0;
    double sum = 0;
    double lost = 0;
    for (int row = 0; row < values.length; row++) {
      if (counts(values, row)) {
        total += weights[row];
        sum += weights[row] * values[row];
        lost = Math.max(lost, Math.abs(values[row] - (float) values[row]));
      }
    }
    if (lost == 0) {
      return 0;
    }
    double mean = sum / total;
    double squares = 0;
    for (int row = 0; row < values.length; row++) {
      if (counts(values, row)) {
        squares += weights[row] * (values[row] - mean) * (values[row] - mean);
      }
    }
    return lost > PRECISION * Math.sqrt(squares / total) ? mean : 0;
  }

  private boolean counts(double[] values, int row) {
    return table.weights()[row] > 0 && !Double.isNaN(values[row]);
  }

  /** The most frequent texts, by weight; of equally frequent ones those that sort first. */
  private List<String> vocabulary(TableColumn.Codes column, int most) {
    double[] frequencies = new double[column.dictionary().size()];
    for (int row = 0; row < column.codes().length; row++) {
      int code = column.codes()[row];
      if (code != TableColumn.Codes.MISSING) {
        frequencies[code] += table.weights()[row];
      }
    }
    return IntStream.range(0, frequencies.length)
        .filter(code -> frequencies[code] > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer code) -> -frequencies[code])
                .thenComparing(column.dictionary()::get))
        .limit(most)
        .map(column.dictionary()::get)
        .toList();
  }
}
