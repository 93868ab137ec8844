package dev.mercer.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How often a classifier took each class for each class, in rows. Classes are counted from 0, in
 * the order of the enum's constants; a class that there is not is an {@link
 * IndexOutOfBoundsException}. Immutable, and so safe from any thread.
 */
public final class Confusion {
  private final List<String> labels;
  private final int[][] counts;

  /**
   * @param counts by actual class, then by predicted class; not copied
   */
  Confusion(List<String> labels, int[][] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /** The names of the classes, in order. */
  public List<String> labels() {
    return labels;
  }

  /**
   * The number of rows of class {@code actual} that the model takes for class {@code predicted}.
   */
  public int count(int actual, int predicted) {
    return counts[actual][predicted];
  }

  /** All counts, a copy: {@code counts()[actual][predicted]}. */
  public int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** The number of all rows. */
  public int total() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  /** The part of the rows of a class that the model recognises; NaN for a class without rows. */
  public double recall(int label) {
    return (double) counts[label][label] / Arrays.stream(counts[label]).sum();
  }

  /** The part of the rows taken for a class that are of it; NaN where no row was taken for it. */
  public double precision(int label) {
    return (double) counts[label][label] / Arrays.stream(counts).mapToInt(row -> row[label]).sum();
  }

  /** A table: a line for each class, a column for each class it was taken for, and its recall. */
  @Override
  public String toString() {
    int width = Math.max("actual".length(), longest(labels));
    StringBuilder table = new StringBuilder();
    table.append(left("actual", width));
    for (int predicted = 0; predicted < labels.size(); predicted++) {
      table.append("  ").append(right(labels.get(predicted), columnWidth(predicted)));
    }
    table.append("  recall\n");
    for (int actual = 0; actual < labels.size(); actual++) {
      table.append(left(labels.get(actual), width));
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        int count = counts[actual][predicted];
        // A dot for 0: what was confused is then seen at a glance.
        String cell = count == 0 ? "." : Integer.toString(count);
        table.append("  ").append(right(cell, columnWidth(predicted)));
      }
      table.append(String.format(Locale.ROOT, "  %6.3f\n", recall(actual)));
    }
    return table.toString();
  }

  private int columnWidth(int predicted) {
    int digits = Arrays.stream(counts).mapToInt(row -> row[predicted]).max().orElse(0);
    return Math.max(labels.get(predicted).length(), Integer.toString(digits).length());
  }

  private static int longest(List<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
