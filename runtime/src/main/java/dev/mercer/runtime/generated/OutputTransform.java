package dev.mercer.runtime.generated;

/**
 * Carries a regression's outputs between the scale the network is trained in and the user's units:
 * {@code y = raw * scale + offset}.
 */
final class OutputTransform {
  private static final int NONE = -1;

  private final Buffer output;
  private final int scale;
  private final int offset;

  OutputTransform(NetworkSpec spec) {
    this.output = spec.layers().getLast().output();
    this.scale = find(spec, TensorRole.OUTPUT_SCALE);
    this.offset = find(spec, TensorRole.OUTPUT_OFFSET);
  }

  /**
   * The index of a vector's first element; the elements of a vector are contiguous in every layout.
   */
  private static int find(NetworkSpec spec, TensorRole role) {
    for (TensorSpec tensor : spec.tensors()) {
      if (tensor.role() == role) {
        return tensor.layout().offset();
      }
    }
    return NONE;
  }

  /** Copies the outputs of one row of the block, in the user's units. */
  void copyOut(float[] parameters, float[] work, int row, float[] result, int at) {
    int from = output.row(row);
    if (scale == NONE) {
      System.arraycopy(work, from, result, at, output.size());
      return;
    }
    for (int i = 0; i < output.size(); i++) {
      result[at + i] = Math.fma(work[from + i], parameters[scale + i], parameters[offset + i]);
    }
  }

  /**
   * Copies the gradient by the outputs of one row, in the user's units, into the buffer that the
   * backward pass starts from.
   */
  void copyUpstream(
      float[] parameters, float[] upstream, int at, float[] work, Buffer gradient, int row) {
    int to = gradient.row(row);
    for (int i = 0; i < output.size(); i++) {
      work[to + i] = scale == NONE ? upstream[at + i] : upstream[at + i] * parameters[scale + i];
    }
  }
}
