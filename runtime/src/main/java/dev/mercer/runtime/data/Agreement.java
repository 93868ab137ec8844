package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.util.List;

/** Whether a data set is one that a network can learn from or be judged on. */
public final class Agreement {
  /** More names than this are no help in a message. */
  private static final int NAMES = 12;

  private Agreement() {}

  /**
   * @throws IllegalArgumentException if the rows have another length than the network's inputs, or
   *     the targets are not what its outputs are
   */
  public static void require(Observations rows, NetworkSpec spec) {
    requireInput(rows, spec);
    switch (spec.output()) {
      case OutputSpec.Classes classes -> requireLabels(rows.targets(), classes, spec);
      case OutputSpec.Values values -> requireValues(rows.targets(), values, spec);
    }
  }

  /**
   * @throws IllegalArgumentException if the rows are not rows of the network's input
   */
  public static void requireInput(Observations rows, NetworkSpec spec) {
    switch (rows) {
      case Examples examples -> requireFeatures(examples, spec);
      case Table table -> requireColumns(table.specs(), spec);
    }
  }

  /**
   * @throws IllegalArgumentException if a network cannot learn from the rows how to encode others
   */
  public static void requireTeaching(Observations rows, Evaluator evaluator) {
    NetworkSpec spec = evaluator.spec();
    if (rows instanceof Examples && !evaluator.encoding().learnt()) {
      spec.columns().stream()
          .filter(column -> column.learns() && column.nullable())
          .findFirst()
          .ifPresent(
              column -> {
                throw new IllegalArgumentException(
                    "The data set has rows of features; %s learns from the training data how to read '%s': give it the inputs themselves, by the generated class's dataset(inputs, ..) or a file of its schema()."
                        .formatted(spec.declaration(), column.name()));
              });
    }
  }

  private static void requireFeatures(Examples examples, NetworkSpec spec) {
    if (examples.inputSize() != spec.inputSize()) {
      throw new IllegalArgumentException(
          "The data set has rows of %s features; %s reads %s: %s."
              .formatted(
                  examples.inputSize(),
                  spec.declaration(),
                  spec.inputSize(),
                  listed(spec.features())));
    }
  }

  private static void requireColumns(List<ColumnSpec> found, NetworkSpec spec) {
    List<String> expected = described(spec.columns());
    if (!described(found).equals(expected)) {
      throw new IllegalArgumentException(
          "The data set has the columns %s; %s reads %s."
              .formatted(
                  listed(described(found)),
                  spec.declaration(),
                  expected.isEmpty() ? "rows of features" : listed(expected)));
    }
  }

  /** As in {@code age (INT), city (Category[max=32])}. */
  private static List<String> described(List<ColumnSpec> columns) {
    return columns.stream()
        .map(
            column ->
                "%s (%s%s)"
                    .formatted(
                        column.name(),
                        column.type(),
                        column.single() && column.nullable() ? " or missing" : ""))
        .toList();
  }

  private static void requireLabels(Targets targets, OutputSpec.Classes classes, NetworkSpec spec) {
    if (!(targets instanceof Targets.Labels labels)) {
      throw new IllegalArgumentException(
          "%s is a classifier, of %s; the data set has target values. Give it labels: Dataset.of(float[][], int[])."
              .formatted(spec.declaration(), listed(classes.names())));
    }
    int count = classes.names().size();
    for (int row = 0; row < labels.labels().length; row++) {
      if (labels.labels()[row] >= count) {
        throw new IllegalArgumentException(
            "The label of row %s is %s; %s has %s classes, counted from 0: %s."
                .formatted(
                    row, labels.labels()[row], spec.declaration(), count, listed(classes.names())));
      }
    }
  }

  private static void requireValues(Targets targets, OutputSpec.Values outputs, NetworkSpec spec) {
    if (!(targets instanceof Targets.Values values)) {
      throw new IllegalArgumentException(
          "%s is a regression, of %s; the data set has labels. Give it target values: Dataset.of(float[][], float[][])."
              .formatted(spec.declaration(), listed(outputs.names())));
    }
    if (values.outputSize() != outputs.names().size()) {
      throw new IllegalArgumentException(
          "The data set has %s target values a row; %s has %s outputs: %s."
              .formatted(
                  values.outputSize(),
                  spec.declaration(),
                  outputs.names().size(),
                  listed(outputs.names())));
    }
  }

  private static String listed(List<String> names) {
    return names.size() <= NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMES)) + ", ...";
  }
}
