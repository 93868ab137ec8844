package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.NumberType;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says of a calibration for abstaining, beside the model that was calibrated. It is
 * optional: a model is loaded with or without.
 *
 * @param confidence the promised level
 * @param temperature what logits are divided by
 * @param homes where the training rows of each prototype of the first kernel layer are
 * @param usual how far they are from there; 0 for a prototype without rows
 * @param distances the outlier scores of the calibration rows, ascending
 * @param surprises the label scores of the calibration rows, ascending, as many
 * @param classes the labels of the rows that the surprises are of, counted from 0
 * @param byClass whether a label is compared with the rows of its class only
 */
public record AbstentionState(
    double confidence,
    double temperature,
    double[][] homes,
    double[] usual,
    double[] distances,
    double[] surprises,
    int[] classes,
    boolean byClass) {
  /** How many calibration rows a file may hold, so that a lie about it costs little memory. */
  private static final int MOST_ROWS = 1 << 22;

  /** A slash, which no layer's name can have. */
  private static final String PREFIX = "abstention/";

  private static final String ROWS = PREFIX + "rows";
  private static final String BY_CLASS = PREFIX + "by_class";
  private static final String LEVELS = PREFIX + "levels";
  private static final String HOMES = PREFIX + "homes";
  private static final String USUAL = PREFIX + "usual";
  private static final String DISTANCES = PREFIX + "distances";
  private static final String SURPRISES = PREFIX + "surprises";
  private static final String CLASSES = PREFIX + "classes";

  /** Adds what the metadata says of it. */
  void addMetadata(Map<String, String> metadata) {
    metadata.put(ROWS, String.valueOf(distances.length));
    metadata.put(BY_CLASS, String.valueOf(byClass));
  }

  List<Tensor> tensors() {
    return List.of(
        Tensor.of(LEVELS, List.of(2), new double[] {confidence, temperature}),
        Tensor.of(
            HOMES,
            List.of(homes.length, homes[0].length),
            Arrays.stream(homes).flatMapToDouble(Arrays::stream).toArray()),
        Tensor.of(USUAL, List.of(usual.length), usual),
        Tensor.of(DISTANCES, List.of(distances.length), distances),
        Tensor.of(SURPRISES, List.of(surprises.length), surprises),
        Tensor.of(
            CLASSES, List.of(classes.length), Arrays.stream(classes).asDoubleStream().toArray()));
  }

  /**
   * Takes what the metadata says of a calibration out of it.
   *
   * @return the tensors that the file must then hold: none if it has no calibration
   */
  static List<TensorHeader> takeFrom(Map<String, String> metadata, NetworkSpec spec)
      throws Refusal {
    String rows = metadata.remove(ROWS);
    if (rows == null) {
      return List.of();
    }
    String byClass = metadata.remove(BY_CLASS);
    if (byClass == null || !byClass.matches("true|false")) {
      throw new Refusal(
          "metadata " + quote(BY_CLASS),
          "true or false",
          byClass == null ? "no such entry" : quote(byClass));
    }
    List<Integer> prototypes = prototypes(spec);
    int count = count(rows);
    return List.of(
        header(LEVELS, List.of(2)),
        header(HOMES, prototypes),
        header(USUAL, List.of(prototypes.getFirst())),
        header(DISTANCES, List.of(count)),
        header(SURPRISES, List.of(count)),
        header(CLASSES, List.of(count)));
  }

  private static TensorHeader header(String name, List<Integer> shape) {
    return new TensorHeader(name, NumberType.F64, shape);
  }

  /** The shape of the prototypes of the first kernel layer. */
  private static List<Integer> prototypes(NetworkSpec spec) throws Refusal {
    for (int layer = 0; layer < spec.layers().size(); layer++) {
      if (spec.layers().get(layer) instanceof LayerSpec.Yat) {
        int place = layer;
        return spec.tensors().stream()
            .filter(tensor -> tensor.layer() == place && tensor.role() == TensorRole.PROTOTYPES)
            .findFirst()
            .orElseThrow()
            .shape();
      }
    }
    throw new Refusal(
        "metadata " + quote(ROWS), "none, as there is no kernel layer", "a calibration");
  }

  private static int count(String rows) throws Refusal {
    // At most seven digits, so that it is an int.
    int count = rows.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(rows) : 0;
    if (count < 1 || count > MOST_ROWS) {
      throw new Refusal("metadata " + quote(ROWS), "from 1 to " + MOST_ROWS, quote(rows));
    }
    return count;
  }

  /**
   * The calibration of a file, if it has one.
   *
   * @throws Refusal if a value is not allowed where it stands
   */
  static Optional<AbstentionState> of(TensorFile file, NetworkSpec spec) throws Refusal {
    if (!file.metadata().containsKey(ROWS)) {
      return Optional.empty();
    }
    double[] levels = file.doubles(LEVELS);
    double[] usual = file.doubles(USUAL);
    require(levels[0] > 0 && levels[0] < 1, LEVELS + "' element 0", "between 0 and 1", levels[0]);
    require(levels[1] > 0, LEVELS + "' element 1", "above 0", levels[1]);
    for (int i = 0; i < usual.length; i++) {
      require(usual[i] >= 0, USUAL + "' element " + i, "at least 0", usual[i]);
    }
    double largest = Arrays.stream(usual).max().orElseThrow();
    require(largest > 0, USUAL + "' largest", "above 0", largest);
    return Optional.of(
        new AbstentionState(
            levels[0],
            levels[1],
            rows(file.doubles(HOMES), usual.length),
            usual,
            ascending(file, DISTANCES),
            ascending(file, SURPRISES),
            classes(file, spec.outputSize()),
            Boolean.parseBoolean(file.metadata().get(BY_CLASS))));
  }

  static Refusal missing() {
    return new Refusal(
        "metadata " + quote(ROWS),
        "the number of calibration rows, as Abstention.save writes it",
        "no such entry");
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

  private static void require(boolean holds, String place, String expected, double found)
      throws Refusal {
    if (!holds) {
      throw new Refusal("tensor '" + place, expected, String.valueOf(found));
    }
  }
}
