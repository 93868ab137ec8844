package dev.mercer.runtime.network;

import dev.mercer.runtime.math.Softplus;

/** What a tensor is to its layer, and the smallest value that it may hold. */
public enum TensorRole {
  /** {@code prototypes [units, inputs]} of a kernel layer. */
  PROTOTYPES(Limit.NONE),
  /** {@code raw_bias []}: softplus of it is the bias of a kernel layer. */
  RAW_BIAS(Limit.NONE),
  /** {@code raw_epsilon []}: softplus of it is the epsilon of a kernel layer. */
  RAW_EPSILON((float) Softplus.inverse(LayerSpec.Yat.SMALLEST_EPSILON)),
  /** {@code bias []} of a kernel layer, where it is fixed. */
  FIXED_BIAS(0),
  /** {@code epsilon []} of a kernel layer, where it is fixed. */
  FIXED_EPSILON((float) LayerSpec.Yat.SMALLEST_EPSILON),
  /** {@code gain []} of a kernel layer: positive, set from the data. */
  GAIN(Limit.POSITIVE),
  /** {@code weight [outputs, inputs]} of a readout. */
  WEIGHT(Limit.NONE),
  /** {@code bias [outputs]} of a linear readout. */
  BIAS(Limit.NONE),
  /** {@code mean [inputs]} of a standardisation. */
  MEAN(Limit.NONE),
  /** {@code scale [inputs]} of a standardisation: positive. */
  SCALE(Limit.POSITIVE),
  /** {@code offset [outputs]} of a regression: applied last, after {@link #OUTPUT_SCALE}. */
  OUTPUT_OFFSET(Limit.NONE),
  /** {@code scale [outputs]} of a regression: positive. */
  OUTPUT_SCALE(Limit.POSITIVE);

  private final float smallest;

  TensorRole(float smallest) {
    this.smallest = smallest;
  }

  /** The smallest value that an element may have. */
  public float smallest() {
    return smallest;
  }

  private static final class Limit {
    static final float NONE = -Float.MAX_VALUE;

    /** Subnormal factors and divisors have no digits left. */
    static final float POSITIVE = Float.MIN_NORMAL;
  }
}
