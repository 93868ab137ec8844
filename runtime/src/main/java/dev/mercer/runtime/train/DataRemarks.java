package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person should know of the rows to learn before believing what a network learns of them.
 */
final class DataRemarks {
  /** More names than this are no help in a sentence. */
  private static final int NAMES = 3;

  /**
   * Features of this size, read as they are, train badly: a step of Adam moves a weight by the
   * rate, .03, and so an output by 3.
   */
  private static final double LARGE = 100;

  /** Nothing is learnt of features of this size in the steps of a usual training. */
  private static final double SMALL = 1e-3;

  /** A class is rare if it has less than this part of what it would have if all had the same. */
  private static final double RARE = 0.1;

  private final NetworkSpec spec;
  private final double[] offsets;
  private final Examples examples;
  private final List<Column> columns;
  private final List<String> remarks = new ArrayList<>();

  private DataRemarks(NetworkSpec spec, Encoding encoding, Examples examples) {
    this.spec = spec;
    this.offsets = encoding.offsets();
    this.examples = examples;
    this.columns = Column.of(examples, encoding.words());
  }

  /**
   * The remarks, as sentences; none on rows that are as they should be.
   *
   * @param encoding how the rows became features
   */
  static List<String> of(NetworkSpec spec, Encoding encoding, Examples examples) {
    DataRemarks all = new DataRemarks(spec, encoding, examples);
    all.remarkOnConstants();
    all.remarkOnScale();
    all.remarkOnOutliers();
    if (examples.targets() instanceof Targets.Labels labels) {
      all.remarkOnClasses(labels.labels());
    }
    return all.remarks;
  }

  private void remarkOnConstants() {
    List<Column> constant = columns.stream().filter(Column::isConstant).toList();
    List<Column> absent = constant.stream().filter(DataRemarks::isAbsentCategory).toList();
    add(
        absent,
        "Feature %s is in no row: what the network answers to it later is a guess.",
        "Features %s are in no row: what the network answers to them later is a guess.");
    add(
        constant.stream()
            .filter(column -> !isAbsentCategory(column) && !isOftenEmpty(column))
            .toList(),
        "Feature %s does not vary, as far as a float tells: the network learns nothing of it.",
        "Features %s do not vary, as far as a float tells: the network learns nothing of them.");
  }

  /** A constant of an enum is a feature {@code city=BERLIN}, which is 1 where a row has it. */
  private static boolean isAbsentCategory(Column column) {
    return column.name().contains("=") && column.most() == 0;
  }

  /** Nothing is wrong if no value is missing, or if a vocabulary has places to spare. */
  private boolean isOftenEmpty(Column column) {
    return spec.columns().stream()
        .anyMatch(
            each ->
                each.nullable() && column.index() == each.missing()
                    || each.type() instanceof CellType.Category
                        && column.index() >= each.first()
                        && column.index() < each.missing());
  }

  private void remarkOnScale() {
    Optional<LayerSpec> reader = RawReader.of(spec);
    if (reader.isEmpty()) {
      return;
    }
    double largest = columns.stream().mapToDouble(Column::size).max().orElseThrow();
    if (largest < SMALL) {
      remarks.add(
          "%s as they are, and none of them is larger than about %s: put a @Standardize before it."
              .formatted(reading(reader.get(), "the features"), figure(largest)));
    }
    List<Column> large =
        columns.stream()
            .filter(column -> column.size() > LARGE)
            .sorted(Comparator.comparingDouble(Column::size).reversed())
            .toList();
    if (!large.isEmpty()) {
      remarks.add(
          "%s as %s: the values of '%s' are about %s in size, and networks train badly on features far from 1. Put a @Standardize before it."
              .formatted(
                  reading(reader.get(), names(large)),
                  large.size() == 1 ? "it is" : "they are",
                  large.getFirst().name(),
                  figure(large.getFirst().size())));
    }
  }

  private static String reading(LayerSpec layer, String what) {
    return "Layer '%s' reads %s".formatted(layer.name(), what);
  }

  private void remarkOnOutliers() {
    for (Column column : columns) {
      Outlier.of(column, examples)
          .ifPresent(
              outlier ->
                  remarks.add(
                      "Feature '%s' is as far out as %s in %s of %s rows, where most lie between %s and %s. If that stands for a missing value or is a mistake, mend the rows: it spoils the scale of all others."
                          .formatted(
                              column.name(),
                              inUnits(column, outlier.value()),
                              outlier.count(),
                              examples.count(),
                              inUnits(column, outlier.low()),
                              inUnits(column, outlier.high()))));
    }
  }

  /** A value as the user has it, before the encoding subtracted anything. */
  private String inUnits(Column column, float feature) {
    double offset = offsets[column.index()];
    return offset == 0 ? String.valueOf(feature) : String.valueOf(offset + feature);
  }

  private void remarkOnClasses(int... labels) {
    List<String> names = spec.output().names();
    int[] counts = new int[names.size()];
    double[] weights = new double[names.size()];
    double total = 0;
    for (int row = 0; row < labels.length; row++) {
      float weight = examples.weights()[row];
      counts[labels[row]] += weight > 0 ? 1 : 0;
      weights[labels[row]] += weight;
      total += weight;
    }
    List<String> absent = new ArrayList<>();
    for (int label = 0; label < counts.length; label++) {
      if (counts[label] == 0) {
        absent.add(names.get(label));
      } else if (weights[label] * counts.length < RARE * total) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "The class %s has only %d of %d rows (%.2g %% by weight): a network that never answers it has nearly the same loss. Look at the recall of each class; if this one matters, train on withBalancedClasses().",
                names.get(label),
                counts[label],
                labels.length,
                100 * weights[label] / total));
      }
    }
    if (!absent.isEmpty()) {
      remarks.add(
          "No row has the class %s: the network learns never to answer it."
              .formatted(String.join(" or ", absent)));
    }
  }

  private void add(List<Column> found, String one, String several) {
    if (!found.isEmpty()) {
      remarks.add((found.size() == 1 ? one : several).formatted(names(found)));
    }
  }

  /** As in {@code 'age', 'income', 'debt' and 4 more}. */
  private static String names(List<Column> columns) {
    String listed =
        columns.stream()
            .limit(NAMES)
            .map(column -> "'" + column.name() + "'")
            .collect(Collectors.joining(", "));
    return columns.size() <= NAMES ? listed : listed + " and " + (columns.size() - NAMES) + " more";
  }

  /** Two digits are enough. */
  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 1e6 && value >= 1 ? "%.0f" : "%.1g", value);
  }
}
