package dev.mercer.runtime.onnx;

/** The nodes by which a file computes the distances of a kernel layer. */
public enum DistanceNodes {
  /** The expansion, and near pairs anew from their difference. */
  CORRECTED,
  /** The expansion alone. */
  EXPANDED,
  /** The difference of every pair. */
  DIRECT
}
