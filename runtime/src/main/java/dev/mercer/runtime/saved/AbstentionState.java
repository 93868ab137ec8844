package dev.mercer.runtime.saved;

import dev.mercer.runtime.format.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A calibration for abstaining.
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
    boolean byClass)
    implements CalibrationState {
  /** The same calibration, with a label compared with the rows of its class only. */
  public AbstentionState withClasses() {
    return new AbstentionState(
        confidence, temperature, homes, usual, distances, surprises, classes, true);
  }

  @Override
  public void addMetadata(Map<String, String> metadata) {
    metadata.put(AbstentionEntries.ROWS, String.valueOf(distances.length));
    metadata.put(AbstentionEntries.BY_CLASS, String.valueOf(byClass));
  }

  @Override
  public List<Tensor> tensors() {
    return List.of(
        Tensor.of(AbstentionEntries.LEVELS, List.of(2), new double[] {confidence, temperature}),
        Tensor.of(
            AbstentionEntries.HOMES,
            List.of(homes.length, homes[0].length),
            Arrays.stream(homes).flatMapToDouble(Arrays::stream).toArray()),
        Tensor.of(AbstentionEntries.USUAL, List.of(usual.length), usual),
        Tensor.of(AbstentionEntries.DISTANCES, List.of(distances.length), distances),
        Tensor.of(AbstentionEntries.SURPRISES, List.of(surprises.length), surprises),
        Tensor.of(
            AbstentionEntries.CLASSES,
            List.of(classes.length),
            Arrays.stream(classes).asDoubleStream().toArray()));
  }
}
