package dev.mercer.runtime.saved;

import dev.mercer.runtime.format.Tensor;
import java.util.List;
import java.util.Map;

/**
 * A calibration for intervals.
 *
 * @param confidence the promised level
 * @param rows how many rows have calibrated
 * @param radii how far an interval reaches to both sides of each output
 */
public record IntervalState(double confidence, int rows, double[] radii)
    implements CalibrationState {

  @Override
  public void addMetadata(Map<String, String> metadata) {
    metadata.put(IntervalEntries.ROWS, String.valueOf(rows));
  }

  @Override
  public List<Tensor> tensors() {
    return List.of(
        Tensor.of(IntervalEntries.LEVEL, List.of(1), new double[] {confidence}),
        Tensor.of(IntervalEntries.RADII, List.of(radii.length), radii));
  }
}
