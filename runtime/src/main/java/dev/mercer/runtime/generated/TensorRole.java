package dev.mercer.runtime.generated;

/** What a tensor is to its layer. */
public enum TensorRole {
  /** {@code prototypes [units, inputs]} of a kernel layer. */
  PROTOTYPES,
  /** {@code raw_bias []}: softplus of it is the bias of a kernel layer. */
  RAW_BIAS,
  /** {@code raw_epsilon []}: softplus of it is the epsilon of a kernel layer. */
  RAW_EPSILON,
  /** {@code bias []} of a kernel layer, where it is fixed. */
  FIXED_BIAS,
  /** {@code epsilon []} of a kernel layer, where it is fixed. */
  FIXED_EPSILON,
  /** {@code gain []} of a kernel layer: positive, set from the data. */
  GAIN,
  /** {@code weight [outputs, inputs]} of a readout. */
  WEIGHT,
  /** {@code bias [outputs]} of a linear readout. */
  BIAS,
  /** {@code mean [inputs]} of a standardisation. */
  MEAN,
  /** {@code scale [inputs]} of a standardisation: positive. */
  SCALE,
  /** {@code offset [outputs]} of a regression: applied last, after {@link #OUTPUT_SCALE}. */
  OUTPUT_OFFSET,
  /** {@code scale [outputs]} of a regression: positive. */
  OUTPUT_SCALE
}
