package dev.mercer.processor.kind;

/** What a tensor is to its layer; the names are those of the runtime's {@code TensorRole}. */
public enum Role {
  PROTOTYPES,
  RAW_BIAS,
  RAW_EPSILON,
  FIXED_BIAS,
  FIXED_EPSILON,
  GAIN,
  WEIGHT,
  BIAS,
  MEAN,
  SCALE,
  OUTPUT_OFFSET,
  OUTPUT_SCALE
}
