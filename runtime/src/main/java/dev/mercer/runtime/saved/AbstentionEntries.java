package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.NumberType;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the metadata of a file say of its calibration, and how the tensors are read that they
 * announce.
 *
 * @param rows the number of calibration rows
 * @param byClass whether a label is compared with the rows of its class only
 * @param prototypes the shape of the prototypes of the first kernel layer
 */
record AbstentionEntries(int rows, boolean byClass, List<Integer> prototypes) {
  /** A slash, which no layer's name can have. */
  private static final String PREFIX = "abstention/";

  static final String ROWS = PREFIX + "rows";
  static final String BY_CLASS = PREFIX + "by_class";
  static final String LEVELS = PREFIX + "levels";
  static final String HOMES = PREFIX + "homes";
  static final String USUAL = PREFIX + "usual";
  static final String DISTANCES = PREFIX + "distances";
  static final String SURPRISES = PREFIX + "surprises";
  static final String CLASSES = PREFIX + "classes";

  /**
   * Takes what the metadata say of a calibration out of them: nothing if the file has none.
   *
   * @throws Refusal if an entry is wrong
   */
  static Optional<AbstentionEntries> takeFrom(Map<String, String> metadata, NetworkSpec spec)
      throws Refusal {
    String rows = metadata.remove(ROWS);
    if (rows == null) {
      return Optional.empty();
    }
    String byClass = metadata.remove(BY_CLASS);
    if (byClass == null || !byClass.matches("true|false")) {
      throw new Refusal(
          "metadata " + quote(BY_CLASS),
          "true or false",
          byClass == null ? "no such entry" : quote(byClass));
    }
    List<Integer> prototypes = prototypes(spec);
    return Optional.of(
        new AbstentionEntries(RowCount.of(ROWS, rows), Boolean.parseBoolean(byClass), prototypes));
  }

  static Refusal missing() {
    return new Refusal(
        "metadata " + quote(ROWS),
        "the number of calibration rows, as Abstention.save writes it",
        "no such entry");
  }

  /** The shape of the prototypes of the first kernel layer. */
  private static List<Integer> prototypes(NetworkSpec spec) throws Refusal {
    for (int layer = 0; layer < spec.layers().size(); layer++) {
      if (spec.layers().get(layer).isKernel()) {
        return spec.require(layer, TensorRole.PROTOTYPES).shape();
      }
    }
    throw new Refusal(
        "metadata " + quote(ROWS), "none, as there is no kernel layer", "a calibration");
  }

  /** The tensors that the file must hold. */
  List<TensorHeader> headers() {
    return List.of(
        header(LEVELS, List.of(2)),
        header(HOMES, prototypes),
        header(USUAL, List.of(prototypes.getFirst())),
        header(DISTANCES, List.of(rows)),
        header(SURPRISES, List.of(rows)),
        header(CLASSES, List.of(rows)));
  }

  private static TensorHeader header(String name, List<Integer> shape) {
    return new TensorHeader(name, NumberType.F64, shape);
  }

  /**
   * The calibration of the file.
   *
   * @throws Refusal if a value is not allowed where it stands
   */
  AbstentionState state(TensorFile file, NetworkSpec spec) throws Refusal {
    double[] levels = file.doubles(LEVELS);
    double[] usual = file.doubles(USUAL);
    require(levels[0] > 0 && levels[0] < 1, LEVELS + "' element 0", "between 0 and 1", levels[0]);
    require(levels[1] > 0, LEVELS + "' element 1", "above 0", levels[1]);
    for (int i = 0; i < usual.length; i++) {
      require(usual[i] >= 0, USUAL + "' element " + i, "at least 0", usual[i]);
    }
    double largest = Arrays.stream(usual).max().orElseThrow();
    require(largest > 0, USUAL + "' largest", "above 0", largest);
    return new AbstentionState(
        levels[0],
        levels[1],
        rows(file.doubles(HOMES), usual.length),
        usual,
        ascending(file, DISTANCES),
        ascending(file, SURPRISES),
        classes(file, spec.outputSize()),
        byClass);
  }

  private static double[][] rows(double[] packed, int count) {
    int width = packed.length / count;
    double[][] rows = new double[count][];
    Arrays.setAll(rows, row -> Arrays.copyOfRange(packed, row * width, (row + 1) * width));
    return rows;
  }

  private static double[] ascending(TensorFile file, String name) throws Refusal {
    double[] values = file.doubles(name);
    for (int i = 0; i < values.length; i++) {
      double least = i == 0 ? 0 : values[i - 1];
      require(values[i] >= least, name + "' element " + i, "at least " + least, values[i]);
    }
    return values;
  }

  private static int[] classes(TensorFile file, int count) throws Refusal {
    double[] values = file.doubles(CLASSES);
    int[] classes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      classes[i] = (int) values[i];
      require(
          classes[i] == values[i] && classes[i] >= 0 && classes[i] < count,
          CLASSES + "' element " + i,
          "a whole number below " + count,
          values[i]);
    }
    return classes;
  }

  private static void require(boolean holds, String field, String expected, double found)
      throws Refusal {
    if (!holds) {
      throw new Refusal("tensor '" + field, expected, String.valueOf(found));
    }
  }
}
