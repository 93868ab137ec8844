package dev.mercer.runtime.network;

/**
 * What a tensor is to its layer: the names by which tensors are looked up. The set is open, for
 * kinds of layers have tensors of their own.
 */
public final class TensorRole {
  /** {@code prototypes [units, inputs]} of a kernel layer. */
  public static final String PROTOTYPES = "prototypes";

  /** {@code bias []} of a kernel layer, or {@code bias [outputs]} of a linear readout. */
  public static final String BIAS = "bias";

  /** {@code epsilon []} of a kernel layer. */
  public static final String EPSILON = "epsilon";

  /** {@code gain []} of a kernel layer: set from the data. */
  public static final String GAIN = "gain";

  /** {@code weight [outputs, inputs]} of a readout. */
  public static final String WEIGHT = "weight";

  /** {@code mean [inputs]} of a standardisation. */
  public static final String MEAN = "mean";

  /** {@code scale [inputs]} of a standardisation. */
  public static final String SCALE = "scale";

  /** {@code offset [outputs]} of a regression: applied last, after {@link #OUTPUT_SCALE}. */
  public static final String OUTPUT_OFFSET = "output_offset";

  /** {@code scale [outputs]} of a regression. */
  public static final String OUTPUT_SCALE = "output_scale";

  private TensorRole() {}
}
