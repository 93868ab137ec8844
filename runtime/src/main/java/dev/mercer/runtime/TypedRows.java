package dev.mercer.runtime;

import dev.mercer.runtime.network.EnumConstants;
import dev.mercer.runtime.network.OutputSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns lists of the user's own answers into the arrays of a data set, for generated classes. What
 * cannot be learnt is refused in the words of the declaration: with its row and its component.
 */
public final class TypedRows {
  private TypedRows() {}

  /**
   * The labels, counted as the network counts its classes.
   *
   * @throws IllegalArgumentException if a label is null
   */
  public static <Label extends Enum<Label>> int[] labels(
      List<Label> labels, EnumConstants<Label> constants) {
    Objects.requireNonNull(labels, "The list of labels is null.");
    int[] indices = new int[labels.size()];
    int row = 0;
    for (Label label : labels) {
      if (label == null) {
        throw new IllegalArgumentException(
            "The label of row %s is null; expected one of %s.".formatted(row, constants.names()));
      }
      indices[row++] = constants.index(label);
    }
    return indices;
  }

  /**
   * The rows of target values.
   *
   * @param row the values of one target
   * @throws IllegalArgumentException if a target is null, or a component is not finite
   */
  public static <Output> float[][] targets(
      List<Output> targets, Function<Output, float[]> row, OutputSpec outputs) {
    float[][] rows = rows(targets, "target", row);
    for (int i = 0; i < rows.length; i++) {
      for (int value = 0; value < rows[i].length; value++) {
        if (!Float.isFinite(rows[i][value])) {
          throw new IllegalArgumentException(
              "Component '%s' of the target of row %s is %s; expected a finite number."
                  .formatted(outputs.names().get(value), i, rows[i][value]));
        }
      }
    }
    return rows;
  }

  private static <Each> float[][] rows(List<Each> list, String what, Function<Each, float[]> row) {
    Objects.requireNonNull(list, () -> "The list of " + what + "s is null.");
    float[][] rows = new float[list.size()][];
    int i = 0;
    for (Each each : list) {
      requireThere(each, what, i);
      rows[i] = row.apply(each);
      i++;
    }
    return rows;
  }

  /**
   * @throws IllegalArgumentException if the input or target of a row is null
   */
  static void requireThere(@Nullable Object each, String what, int row) {
    if (each == null) {
      throw new IllegalArgumentException(
          "The %s of row %s is null; expected one for each row.".formatted(what, row));
    }
  }
}
