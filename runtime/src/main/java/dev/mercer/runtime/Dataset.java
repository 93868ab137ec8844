package dev.mercer.runtime;

import dev.mercer.runtime.data.Agreement;
import dev.mercer.runtime.data.Division;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.data.Identity;
import dev.mercer.runtime.data.Lineage;
import dev.mercer.runtime.data.Observations;
import dev.mercer.runtime.data.Packing;
import dev.mercer.runtime.network.Evaluator;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Rows to train a model on or to judge it by. Each row has what the model should answer, which is a
 * label or target values, and a weight, which is 1 unless it is stated. There is at least one row,
 * and every number is finite.
 *
 * <p>The rows are features, or they are the cells of the columns of a {@link Schema} as they were
 * read, in double and with what is missing. How cells become features, each model learns from its
 * training data, so that nothing enters of the rows that it is judged on. A generated class has a
 * method {@code dataset} that takes the types of the declaration.
 *
 * <p>Immutable, and so safe from any thread: arrays are copied on the way in and out.
 */
public final class Dataset {
  private final Observations observations;
  private final Lineage lineage;

  Dataset(Observations observations) {
    this(observations, Lineage.of(observations.count()));
  }

  private Dataset(Observations observations, Lineage lineage) {
    this.observations = observations;
    this.lineage = lineage;
  }

  /**
   * Makes a data set for a classifier.
   *
   * @param features the rows, all of one length
   * @param labels the class of each row, counted from 0 in the order of the enum's constants
   * @throws IllegalArgumentException if there are no rows or no features, rows differ in length, a
   *     feature is not finite, a label is negative, or there are not as many labels as rows
   */
  public static Dataset of(float[][] features, int[] labels) {
    return new Dataset(Packing.labelled(features, labels));
  }

  /**
   * Makes a data set for a regression.
   *
   * @param features the rows, all of one length
   * @param targets the values that a model should answer for each row, all of one length, in the
   *     user's units
   * @throws IllegalArgumentException if there are no rows, features or targets, rows differ in
   *     length, a number is not finite, or there are not as many rows of targets as of features
   */
  public static Dataset of(float[][] features, float[][] targets) {
    return new Dataset(Packing.valued(features, targets));
  }

  /** The inside: its arrays are the data set's own, and must not be changed. */
  Observations observations() {
    return observations;
  }

  /**
   * The same rows as features, as a model reads them: its vocabularies, means and offsets enter.
   * Where the rows are features already, this is the same data set.
   *
   * @throws IllegalArgumentException if the rows are not rows of the model's input
   */
  public Dataset encodedFor(Model model) {
    Evaluator evaluator = model.evaluator();
    Agreement.requireInput(observations, evaluator.spec());
    return observations instanceof Examples
        ? this
        : new Dataset(observations.encoded(evaluator.encoding()), lineage);
  }

  /** The number of rows: at least 1. */
  public int size() {
    return observations.count();
  }

  /** The number of features that a row gives to a network: at least 1. */
  public int inputSize() {
    return observations.inputSize();
  }

  /** Whether the rows have labels. Otherwise they have target values. */
  public boolean labelled() {
    return observations.targets() instanceof Targets.Labels;
  }

  /**
   * The features of a row, a copy.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   * @throws IllegalStateException if the rows are as they were read: what their features are
   *     depends on the model, see {@link #encodedFor}
   */
  public float[] row(int row) {
    requireRow(row);
    if (!(observations instanceof Examples examples)) {
      throw new IllegalStateException(
          "The rows are as they were read, and each model has features of its own for them: ask encodedFor(model).row(%s)."
              .formatted(row));
    }
    return slice(examples.features(), row, examples.inputSize());
  }

  /**
   * The label of a row, from 0.
   *
   * @throws IllegalStateException if rows have target values
   */
  public int label(int row) {
    requireRow(row);
    return labels()[row];
  }

  /**
   * The target values of a row, a copy.
   *
   * @throws IllegalStateException if rows have labels
   */
  public float[] target(int row) {
    requireRow(row);
    if (!(observations.targets() instanceof Targets.Values values)) {
      throw new IllegalStateException("This data set has labels, not target values.");
    }
    return slice(values.values(), row, values.outputSize());
  }

  /** The weight of a row: finite and at least 0. */
  public float weight(int row) {
    requireRow(row);
    return observations.weights()[row];
  }

  /**
   * A checksum of the rows, their labels or targets, and their weights, in order, as in {@code
   * sha256:9f86d0..}. A model's file records the checksum of the data that it was trained on.
   */
  public String checksum() {
    return Identity.of(observations);
  }

  /**
   * How many of these rows are rows of another data set too. A data set knows its rows through
   * {@link #rows}, {@link #split} and the like, whatever their weights; rows that were put into two
   * data sets by {@link #of} are two rows, and equal values make no two rows one. So the parts of a
   * split share none.
   */
  public int rowsSharedWith(Dataset other) {
    return lineage.sharedWith(other.lineage);
  }

  /**
   * The same rows with these weights instead of theirs. A row of weight 2 counts as if it stood
   * there twice.
   *
   * @param weights as many as there are rows, each finite and at least 0, not all of them 0
   * @throws IllegalArgumentException if they are not
   */
  public Dataset withWeights(float... weights) {
    return reweighted(Packing.weights(size(), weights));
  }

  /**
   * The same rows, the weight of each multiplied by that of its class.
   *
   * @param weights the weight of each class, finite and at least 0: one for each label up to the
   *     highest. At least one row must keep a weight above 0
   * @throws IllegalArgumentException if they are not
   * @throws IllegalStateException if rows have target values
   */
  public Dataset withClassWeights(float... weights) {
    int[] labels = labels();
    for (int label = 0; label < weights.length; label++) {
      Packing.requireWeight(weights[label], "class", label);
    }
    float[] result = new float[size()];
    for (int row = 0; row < result.length; row++) {
      if (labels[row] >= weights.length) {
        throw new IllegalArgumentException(
            "The label of row %s is %s; there are %s class weights, for the labels from 0 to %s."
                .formatted(row, labels[row], weights.length, weights.length - 1));
      }
      result[row] = observations.weights()[row] * weights[labels[row]];
    }
    return reweighted(Packing.weights(size(), result));
  }

  /**
   * The same rows with other weights: each class that occurs gets the same total weight, and the
   * total of all rows stays as it is.
   *
   * @throws IllegalStateException if rows have target values
   */
  public Dataset withBalancedClasses() {
    int[] labels = labels();
    TreeMap<Integer, Double> totals = new TreeMap<>();
    for (int row = 0; row < labels.length; row++) {
      if (observations.weights()[row] > 0) {
        totals.merge(labels[row], (double) observations.weights()[row], Double::sum);
      }
    }
    double share = totals.values().stream().mapToDouble(Double::doubleValue).sum() / totals.size();
    float[] result = new float[labels.length];
    for (int row = 0; row < labels.length; row++) {
      double total = totals.getOrDefault(labels[row], 1.0);
      result[row] = (float) (observations.weights()[row] * (share / total));
    }
    return reweighted(result);
  }

  /**
   * The rows with these numbers, in this order, with their weights. A row may be named more than
   * once.
   *
   * @param indices at least one, each from 0 to {@code size() - 1}
   */
  public Dataset rows(int... indices) {
    if (indices.length == 0) {
      throw new IllegalArgumentException("No rows were named; expected at least one.");
    }
    for (int index : indices) {
      requireRow(index);
    }
    return new Dataset(observations.rows(indices), lineage.rows(indices));
  }

  /**
   * Holds out a part of the rows at random. If there are labels, the same part of each class is
   * held out, to within a row. The same seed holds out the same rows.
   *
   * @param fraction the part to hold out, between 0 and 1
   * @throws IllegalArgumentException if one of the two parts would have no rows
   */
  public Split split(double fraction, long seed) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "The fraction to hold out is %s; expected more than 0 and less than 1."
              .formatted(fraction));
    }
    return split(Division.heldOut(observations, fraction, seed), "A fraction of " + fraction);
  }

  /**
   * Holds out every n-th row: row {@code i} if {@code i % n == n - 1}.
   *
   * @param n from 2 to {@code size()}
   * @throws IllegalArgumentException if it is not
   */
  public Split everyNth(int n) {
    if (n < 2) {
      throw new IllegalArgumentException("Every row number %s; expected 2 or more.".formatted(n));
    }
    boolean[] heldOut = new boolean[size()];
    for (int row = n - 1; row < heldOut.length; row += n) {
      heldOut[row] = true;
    }
    return split(heldOut, "Every row number " + n);
  }

  private Split split(boolean[] heldOut, String rule) {
    int[] rest = Division.indices(heldOut, false);
    int[] chosen = Division.indices(heldOut, true);
    if (rest.length == 0 || chosen.length == 0) {
      throw new IllegalArgumentException(
          "%s of %s rows holds out %s and leaves %s; expected at least one of each."
              .formatted(rule, size(), chosen.length, rest.length));
    }
    return new Split(rows(rest), rows(chosen));
  }

  private Dataset reweighted(float[] weights) {
    return new Dataset(observations.withWeights(weights), lineage);
  }

  private int[] labels() {
    if (!(observations.targets() instanceof Targets.Labels labels)) {
      throw new IllegalStateException("This data set has target values, not labels.");
    }
    return labels.labels();
  }

  private void requireRow(int row) {
    if (row < 0 || row >= size()) {
      throw new IndexOutOfBoundsException(
          "There is no row %s; the data set has %s, counted from 0.".formatted(row, size()));
    }
  }

  private static float[] slice(float[] packed, int row, int width) {
    return Arrays.copyOfRange(packed, row * width, (row + 1) * width);
  }

  /** As in {@code 150 rows of 4 features, labels [0, 1, 2]}. */
  @Override
  public String toString() {
    return "%s rows of %s features, %s"
        .formatted(
            size(),
            inputSize(),
            switch (observations.targets()) {
              case Targets.Labels labels ->
                  "labels "
                      + Arrays.toString(
                          Arrays.stream(labels.labels()).distinct().sorted().toArray());
              case Targets.Values values -> values.outputSize() + " target values";
            });
  }
}
