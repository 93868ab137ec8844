package dev.mercer.runtime.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Epochs as rows of numbers. Where nothing validates, the last columns are left out: a file holds
 * finite numbers only.
 */
final class HistoryTable {
  private static final List<String> COLUMNS =
      List.of("training loss", "rate", "steps", "validation loss", "validation score");
  private static final int VALIDATION_LOSS = 3;
  private static final int VALIDATION_SCORE = 4;

  private HistoryTable() {}

  /** The names of the columns of these epochs, which all have the same. */
  static List<String> columns(List<EpochResult> history) {
    int count = VALIDATION_LOSS;
    if (!history.isEmpty() && history.getFirst().validationLoss().isPresent()) {
      count = history.getFirst().validationScore().isPresent() ? COLUMNS.size() : VALIDATION_SCORE;
    }
    return COLUMNS.subList(0, count);
  }

  /** Every choice of columns that there can be. */
  static List<List<String>> choices() {
    return List.of(
        COLUMNS.subList(0, VALIDATION_LOSS), COLUMNS.subList(0, VALIDATION_SCORE), COLUMNS);
  }

  /** The table, row-major. */
  static double[] values(List<EpochResult> history) {
    int width = columns(history).size();
    double[] values = new double[history.size() * width];
    for (int row = 0; row < history.size(); row++) {
      EpochResult epoch = history.get(row);
      double[] cells = {
        epoch.trainingLoss(),
        epoch.rate(),
        epoch.steps(),
        epoch.validationLoss().orElse(0),
        epoch.validationScore().orElse(0)
      };
      System.arraycopy(cells, 0, values, row * width, width);
    }
    return values;
  }

  /**
   * The epochs of a table.
   *
   * @param width the number of columns
   */
  static List<EpochResult> epochs(double[] values, int width) {
    List<EpochResult> history = new ArrayList<>();
    for (int at = 0; at < values.length; at += width) {
      history.add(
          new EpochResult(
              values[at],
              cell(values, at, VALIDATION_LOSS, width),
              cell(values, at, VALIDATION_SCORE, width),
              (float) values[at + 1],
              (long) values[at + 2]));
    }
    return history;
  }

  private static OptionalDouble cell(double[] values, int at, int column, int width) {
    return column < width ? OptionalDouble.of(values[at + column]) : OptionalDouble.empty();
  }
}
