package dev.mercer.runtime.saved;

import dev.mercer.runtime.format.Tensor;
import java.util.List;
import java.util.Map;

/**
 * What a file says of a calibration, beside the model that was calibrated. It is optional: a model
 * is loaded with or without.
 */
public sealed interface CalibrationState permits AbstentionState, IntervalState {

  /** Adds what the metadata says of it. */
  void addMetadata(Map<String, String> metadata);

  /** The tensors that it adds to those of the model. */
  List<Tensor> tensors();
}
