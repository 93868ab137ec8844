package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Takes what a model should answer, row after row. For one thread. */
public final class AnswerCollector implements Cells {
  private final NetworkSpec spec;
  private final int width;
  private float[] values = {};
  private int[] labels = {};
  private int count;
  private int column;

  public AnswerCollector(NetworkSpec spec) {
    this.spec = spec;
    this.width = types().size();
  }

  /** The type of each column of the answers. */
  private List<CellType> types() {
    return switch (spec.output()) {
      case OutputSpec.Classes classes -> List.of(new CellType.Constant(classes.names()));
      case OutputSpec.Values outputs ->
          Collections.nCopies(outputs.names().size(), CellType.Numeric.FLOAT);
    };
  }

  /**
   * The parser of the answers' columns.
   *
   * @param headers the columns; if there are none, those of the declaration
   * @throws IllegalArgumentException if there are too few or too many
   */
  public RowParser parser(List<String> headers) {
    List<String> names = headers.isEmpty() ? declared() : headers;
    if (names.size() != width) {
      throw new IllegalArgumentException(
          "%s columns are stated for the answers, %s; %s has %s: %s."
              .formatted(
                  names.size(),
                  String.join(", ", names),
                  spec.declaration(),
                  width,
                  String.join(", ", declared())));
    }
    List<CellType> types = types();
    return new RowParser(
        IntStream.range(0, width)
            .mapToObj(i -> CellParser.ofAnswer(names.get(i), types.get(i)))
            .toList());
  }

  private List<String> declared() {
    return switch (spec.output()) {
      case OutputSpec.Classes classes -> List.of(spec.layers().getLast().name());
      case OutputSpec.Values outputs -> outputs.names();
    };
  }

  /** Begins a row. One that was begun and not ended is forgotten. */
  public void begin() {
    column = 0;
    if (spec.output() instanceof OutputSpec.Classes && count == labels.length) {
      labels = Arrays.copyOf(labels, ColumnCollector.grown(count));
    } else if (spec.output() instanceof OutputSpec.Values && (count + 1) * width > values.length) {
      values = Arrays.copyOf(values, ColumnCollector.grown(count) * width);
    }
  }

  /** Ends a row. */
  public void end() {
    count++;
  }

  /** Gives away the answers of all rows, and begins anew. */
  public Targets targets() {
    int rows = count;
    count = 0;
    return switch (spec.output()) {
      case OutputSpec.Classes classes -> new Targets.Labels(Arrays.copyOf(labels, rows));
      case OutputSpec.Values outputs ->
          new Targets.Values(width, Arrays.copyOf(values, rows * width));
    };
  }

  @Override
  public void number(double value) {
    values[count * width + column++] = (float) value;
  }

  @Override
  public void constant(int index) {
    labels[count] = index;
  }

  @Override
  public void flag(boolean value) {
    throw new IllegalStateException("An answer is a number or a constant.");
  }

  @Override
  public void text(String value) {
    throw new IllegalStateException("An answer is a number or a constant.");
  }

  @Override
  public void missing() {
    throw new IllegalStateException("An answer is never missing.");
  }
}
