package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.NumberType;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the metadata of a file say of its intervals, and how the tensors are read that they
 * announce.
 *
 * @param rows the number of calibration rows
 * @param outputs the number of the network's outputs
 */
record IntervalEntries(int rows, int outputs) {
  /** A slash, which no layer's name can have. */
  private static final String PREFIX = "intervals/";

  static final String ROWS = PREFIX + "rows";
  static final String LEVEL = PREFIX + "level";
  static final String RADII = PREFIX + "radii";

  /**
   * Takes what the metadata say of intervals out of them: nothing if the file has none.
   *
   * @throws Refusal if an entry is wrong
   */
  static Optional<IntervalEntries> takeFrom(Map<String, String> metadata, NetworkSpec spec)
      throws Refusal {
    String rows = metadata.remove(ROWS);
    if (rows == null) {
      return Optional.empty();
    }
    if (spec.output() instanceof OutputSpec.Classes) {
      throw new Refusal(
          "metadata " + quote(ROWS), "none, as the network is a classifier", "intervals");
    }
    return Optional.of(new IntervalEntries(RowCount.of(ROWS, rows), spec.outputSize()));
  }

  static Refusal missing() {
    return new Refusal(
        "metadata " + quote(ROWS),
        "the number of calibration rows, as Intervals.save writes it",
        "no such entry");
  }

  /** The tensors that the file must hold. */
  List<TensorHeader> headers() {
    return List.of(
        new TensorHeader(LEVEL, NumberType.F64, List.of(1)),
        new TensorHeader(RADII, NumberType.F64, List.of(outputs)));
  }

  /**
   * The intervals of the file.
   *
   * @throws Refusal if a value is not allowed where it stands
   */
  IntervalState state(TensorFile file) throws Refusal {
    double confidence = file.doubles(LEVEL)[0];
    if (!(confidence > 0 && confidence < 1)) {
      throw new Refusal("tensor " + quote(LEVEL), "between 0 and 1", String.valueOf(confidence));
    }
    double[] radii = file.doubles(RADII);
    for (int output = 0; output < radii.length; output++) {
      if (!(radii[output] >= 0)) {
        throw new Refusal(
            "tensor " + quote(RADII) + " element " + output,
            "at least 0",
            String.valueOf(radii[output]));
      }
    }
    return new IntervalState(confidence, rows, radii);
  }
}
