package dev.mercer.runtime.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a model turns the cells of a row into features. It is learnt from the training data at the
 * first fit, and belongs to the model as its parameters do. Immutable, and safe from any thread.
 *
 * <ul>
 *   <li>A number: {@code (float) (value - offset)}, subtracted in double. A flag: 1 or 0.
 *   <li>A missing number or flag: the mean of those that were present in training.
 *   <li>A constant: 1 at its feature, 0 at the others. A missing one: 0 at all.
 *   <li>A category: likewise; a text outside the vocabulary is 1 at the last feature.
 *   <li>Behind each that may be missing: 1 where it is, else 0.
 * </ul>
 */
public final class Encoding {
  private final NetworkSpec spec;
  private final boolean learnt;
  private final List<ColumnEncoding> columns;
  private final List<Map<String, Integer>> indices;

  private Encoding(NetworkSpec spec, boolean learnt, List<ColumnEncoding> columns) {
    this.spec = spec;
    this.learnt = learnt;
    this.columns = List.copyOf(columns);
    this.indices = columns.stream().map(each -> indices(each.vocabulary())).toList();
  }

  private static Map<String, Integer> indices(List<String> vocabulary) {
    Map<String, Integer> indices = new HashMap<>();
    for (String text : vocabulary) {
      indices.put(text, indices.size());
    }
    return indices;
  }

  /** The encoding of a network that has seen no data. */
  public static Encoding untrained(NetworkSpec spec) {
    return new Encoding(
        spec, false, Collections.nCopies(spec.columns().size(), ColumnEncoding.UNTRAINED));
  }

  /**
   * An encoding that was learnt.
   *
   * @param columns what was learnt of each of {@link NetworkSpec#columns}
   */
  public static Encoding learnt(NetworkSpec spec, List<ColumnEncoding> columns) {
    return new Encoding(spec, true, columns);
  }

  /** Whether it was learnt from data. */
  public boolean learnt() {
    return learnt;
  }

  /** What is known of each of {@link NetworkSpec#columns}. */
  public List<ColumnEncoding> columns() {
    return columns;
  }

  /** Takes the cells of one row, and gives its features. */
  public RowEncoder row() {
    return rows(1);
  }

  /** Takes the cells of many rows, one row after another. */
  public RowEncoder rows(int count) {
    return new RowEncoder(spec, this, count);
  }

  /** The index of a text among the features of a column. */
  int index(int column, String text) {
    CellType.Category category = (CellType.Category) spec.columns().get(column).type();
    return indices.get(column).getOrDefault(text, category.max() - 1);
  }

  /**
   * The name of each feature in the user's words, as in {@code age, age missing, city=Berlin, city
   * other}. Features of a category that the training data did not fill keep their numbers.
   */
  public List<String> words() {
    if (spec.columns().isEmpty()) {
      return spec.features();
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnSpec column = spec.columns().get(i);
      List<String> features = new ArrayList<>(column.features());
      List<String> vocabulary = columns.get(i).vocabulary();
      for (int index = 0; index < vocabulary.size(); index++) {
        features.set(index, column.name() + "=" + vocabulary.get(index));
      }
      if (column.type() instanceof CellType.Category category) {
        features.set(category.max() - 1, column.name() + " other");
      }
      if (column.nullable()) {
        features.set(features.size() - 1, column.name() + " missing");
      }
      words.addAll(features);
    }
    return List.copyOf(words);
  }

  /** What was subtracted from each feature. */
  public double[] offsets() {
    double[] offsets = new double[spec.inputSize()];
    for (int i = 0; i < columns.size(); i++) {
      offsets[spec.columns().get(i).first()] = columns.get(i).offset();
    }
    return offsets;
  }
}
