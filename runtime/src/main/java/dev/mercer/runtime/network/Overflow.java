package dev.mercer.runtime.network;

import java.util.List;

/**
 * Notices rows that a network cannot compute with, as they lead out of the range of floats: so that
 * nobody takes for an answer what is none.
 *
 * <p>Mostly it shows in outputs that are not finite. But where the squared distance between a row
 * and the prototypes overflows, a kernel layer answers 0, and the outputs are those of a row that
 * is like nothing: a wrong answer without a sign. One response of 0 is reason enough to look at the
 * row; else the check costs a comparison for each row and kernel layer.
 */
final class Overflow {
  /** A feature that is farther out than this, in the units of its layer, is to blame. */
  private static final float FAR = 1e9f;

  private final NetworkSpec spec;
  private final List<LayerSpec> kernels;

  /** The outputs of the kernels, in an array for the loop over rows. */
  private final Buffer[] responses;

  private final Buffer output;

  Overflow(NetworkSpec spec) {
    this.spec = spec;
    this.kernels = spec.layers().stream().filter(LayerSpec::isKernel).toList();
    this.responses = kernels.stream().map(LayerSpec::output).toArray(Buffer[]::new);
    this.output = spec.layers().getLast().output();
  }

  /**
   * After a forward pass over rows {@code [0, size)} of a block.
   *
   * @param rows the rows, of which number {@code first} is row 0 of the block
   * @throws IllegalArgumentException if a row cannot be computed with, naming the feature
   * @throws IllegalStateException if the fault is the parameters'
   */
  void require(float[] rows, int first, int size, float[] work) {
    for (int row = 0; row < size; row++) {
      if (isSilent(work, row) || !areFinite(work, output.row(row), output.size())) {
        throw refusal(rows, first, row, work);
      }
    }
  }

  /** The same after the outputs have been written in the user's units, from {@code at} on. */
  void requireWritten(float[] rows, int first, int size, float[] work, float[] result, int at) {
    for (int row = 0; row < size; row++) {
      if (isSilent(work, row) || !areFinite(result, at + row * output.size(), output.size())) {
        throw refusal(rows, first, row, work);
      }
    }
  }

  /**
   * After a pass of one layer over row 0 of a block.
   *
   * @throws IllegalArgumentException if the layer cannot compute with what it reads
   */
  void requireLayer(LayerSpec layer, float[] work) {
    boolean silent = layer.isKernel() && isSilent(layer, work, 0);
    if (silent || !areFinite(work, layer.output().row(0), layer.output().size())) {
      throw new IllegalArgumentException(
          "Layer '%s' cannot compute with what it reads: a float does not hold its squares or sums."
              .formatted(layer.name()));
    }
  }

  /** Whether one of the kernel layers is. */
  private boolean isSilent(float[] work, int row) {
    for (int i = 0; i < responses.length; i++) {
      if (work[responses[i].row(row)] == 0 && isSilent(kernels.get(i), work, row)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a kernel layer answers 0 as the square of what it reads is no float. */
  private boolean isSilent(LayerSpec kernel, float[] work, int row) {
    if (work[kernel.output().row(row)] != 0) {
      return false;
    }
    Buffer source = buffer(kernel.sources().getFirst());
    float square = 0;
    for (int k = 0; k < source.size(); k++) {
      float value = work[source.row(row) + k];
      square += value * value;
    }
    return !Float.isFinite(square);
  }

  private static boolean areFinite(float[] values, int from, int count) {
    for (int k = 0; k < count; k++) {
      if (!Float.isFinite(values[from + k])) {
        return false;
      }
    }
    return true;
  }

  /** Blames the feature that lies farthest out where a layer reads it. */
  private RuntimeException refusal(float[] rows, int first, int row, float[] work) {
    int worst = 0;
    float farthest = 0;
    LayerSpec reader = spec.layers().getFirst();
    for (LayerSpec layer : spec.layers()) {
      if (!layer.sources().contains(LayerSpec.INPUT) || layer.isBounded()) {
        continue;
      }
      int from = layer.standardizes() ? layer.output().row(row) : spec.workspace().input().row(row);
      for (int k = 0; k < spec.inputSize(); k++) {
        float distance = Math.abs(work[from + k]);
        if (distance > farthest) {
          worst = k;
          farthest = distance;
          reader = layer;
        }
      }
    }
    if (farthest < FAR) {
      return new IllegalStateException(
          "The outputs of %s for row %s are no finite numbers, though its features are near those it was trained on: its parameters are too large."
              .formatted(spec.declaration(), first + row));
    }
    String feature =
        "Feature '%s' of row %s is %s"
            .formatted(
                spec.features().get(worst),
                first + row,
                rows[(first + row) * spec.inputSize() + worst]);
    return new IllegalArgumentException(
        reader.standardizes()
            ? "%s, %s deviations from the mean of the training rows: a float does not hold what the network computes of it. Expected a value nearer to them."
                .formatted(feature, Math.min(farthest, Float.MAX_VALUE))
            : "%s, and layer '%s' reads it as it is: a float does not hold what the network computes of it. Expected a value nearer to 0; a @Standardize before the layer allows for any scale."
                .formatted(feature, reader.name()));
  }

  private Buffer buffer(int source) {
    return source == LayerSpec.INPUT
        ? spec.workspace().input()
        : spec.layers().get(source).output();
  }
}
